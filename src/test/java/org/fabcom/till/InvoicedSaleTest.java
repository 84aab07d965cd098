package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.invoicing.SaleInvoices;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.refunds.Refunds.Back;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** « Il me faut une facture »: drawn from the sale, paid as it was, and booked once, by the till (ADR 0289). */
@FabComTest
class InvoicedSaleTest {

    private final Stall stall;
    private final Till till;
    private final Jobs jobs;
    private final Bookkeeping books;
    private final SaleInvoices drawn;
    private final Invoices invoices;
    private final Payments payments;
    private final Issuers issuers;
    private final WebVisitor malo;
    private final WebVisitor manager;

    InvoicedSaleTest(ApplicationContext beans, Neighbours neighbours, Jobs jobs, Bookkeeping books) {
        this.stall = new Stall("La Remise", beans);
        this.till = stall.open("Caisse", 8000);
        this.jobs = jobs;
        this.books = books;
        this.drawn = beans.getBean(SaleInvoices.class);
        this.invoices = beans.getBean(Invoices.class);
        this.malo = neighbours.signedIn(stall.seller);
        this.manager = neighbours.signedIn(stall.shop.manager);
        this.payments = beans.getBean(Payments.class);
        this.issuers = beans.getBean(Issuers.class);
        issuers.say(
                stall.owner(),
                new Issuer("1 rue du Port", "49000", "Ici", "", "", 30, "12 %", "Aucun", "", false, false),
                0,
                stall.shop.manager.id());
    }

    /** Two chairs at 15.01 € and a book at 3 €, by card and in cash. */
    private long sale() {
        return stall.sell(
                        till,
                        List.of(stall.chairs(2, 1501), stall.books(1, 300)),
                        Payment.of(Means.CARD, 1000),
                        Payment.cash(801, 1000))
                .number();
    }

    private String path(long sale) {
        return "/caisse/" + till.id() + "/ventes/" + sale;
    }

    private WebAnswer ask(long sale, String client) {
        return malo.get(path(sale) + "/facture")
                .form("Faire la facture")
                .fill("Nom du client", client)
                .submit();
    }

    private Invoice of(long sale) {
        return drawn.of(till, sale).orElseThrow();
    }

    @Test
    void it_says_what_was_sold_and_paid_and_its_paper_is_at_the_till() {
        long sale = sale();
        assertThat(malo.get(path(sale)).text()).contains("Faire une facture");
        assertThat(ask(sale, "").status()).isEqualTo(422);
        var page = ask(sale, "Zoë Lefèvre").follow();
        var it = of(sale);
        assertThat(page.text()).contains("La facture " + it.reference() + " est faite, et réglée");
        assertThat(it.gross()).isEqualTo(1801);
        assertThat(it.remaining()).isZero();
        assertThat(it.due()).as("nothing to pay").isEqualTo(it.day());
        assertThat(payments.atTills())
                .as("a sale’s money is no till’s money of an invoice")
                .doesNotContainKey(it.id());
        assertThat(it.tax()).as("as it was sold").isEqualTo(250 + 16);
        assertThat(it.content().note().replaceAll("[\\s\u00a0\u202f]+", " "))
                .contains("Vente n° 1", "Carte 10 €", "Espèces 8,01 €");
        var link =
                page.page().select("a:contains(Facture " + it.reference() + ")").attr("href");
        assertThat(malo.get(link).header("Content-Type")).startsWith("application/pdf");
        var desk = manager.get(it.url());
        assertThat(desk.text()).contains("réglée", "vente de caisse").doesNotContain("Faire un avoir", "Échéance");
        assertThat(malo.get(path(sale) + "/facture").location()).as("once").isEqualTo(path(sale));
    }

    @Test
    void so_many_of_one_price_are_so_many_and_a_lot_without_one_is_one() {
        long even = stall.sell(till, List.of(stall.chairs(2, 1500)), Payment.cash(1500, 1500))
                .number();
        ask(even, "Zoë");
        ask(sale(), "Zoë");
        var chairs = of(even).content().lines().getFirst();
        assertThat(List.of(chairs.quantity(), chairs.unitCents(), of(even).gross()))
                .containsExactly(2L, 750L, 1500L);
        assertThat(chairs.label()).doesNotContain("×");
        var lot = of(even + 1).content().lines().getFirst();
        assertThat(List.of(lot.quantity(), lot.unitCents())).containsExactly(1L, 1501L);
        assertThat(lot.label()).endsWith("× 2");
    }

    /** Copied from the notebook a day later: what VAT was decided for is the day of sale, and it was paid then. */
    @Test
    void a_sale_of_the_notebook_was_supplied_and_paid_on_its_own_day() {
        var yesterday = stall.shop.today.minusDays(1);
        var order = new SaleOrder(List.of(stall.chairs(1, 500)), List.of(Payment.cash(500, 500)), yesterday);
        long sale = stall.sales
                .sell(till.id(), order, stall.seller.id(), Ids.token())
                .number();
        ask(sale, "Zoë");
        assertThat(of(sale).content().supplied()).isEqualTo(yesterday);
        assertThat(payments.of(of(sale).id())).extracting(Payments.Payment::day).containsExactly(yesterday);
    }

    @Test
    void whoever_asks_second_for_somebody_else_is_told_that_there_is_one() {
        long sale = sale();
        var first = malo.get(path(sale) + "/facture").form("Faire la facture").fill("Nom du client", "Zoë");
        var second = malo.get(path(sale) + "/facture").form("Faire la facture").fill("Nom du client", "Nadia");
        first.submit();
        var told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Cette vente a déjà une facture, faite autrement");
        assertThat(of(sale).content().buyer().name()).isEqualTo("Zoë");
    }

    @Test
    void what_is_refused_is_said_beside_its_field() {
        var path = path(sale()) + "/facture";
        assertThat(errors(malo.post(path, "client", "Zoë", "siret", "123"))).containsExactly("#siret");
        assertThat(errors(malo.post(path, "client", "Ici", "pro", "oui", "rue", "1 rue", "ville", "Ici")))
                .containsExactly("#code-postal");
        assertThat(errors(malo.post(path, "client", "Ici", "pro", "oui", "code-postal", "49000")))
                .containsExactly("#ville");
        issuers.say(
                stall.owner(),
                new Issuer("", "", "", "", "", 30, "12 %", "Aucun", "", false, false),
                1,
                stall.shop.manager.id());
        assertThat(malo.post(path, "client", "Zoë").text()).contains("dites-le à qui s’occupe des factures");
    }

    private static List<String> errors(WebAnswer it) {
        return it.page().select("#erreurs a").eachAttr("href");
    }

    @Test
    void a_part_of_a_line_is_refused_beside_it_and_what_was_typed_stays() {
        long sale = sale();
        ask(sale, "Zoë");
        var told = malo.get(path(sale))
                .form("Rembourser")
                .set("combien-1", "1")
                .set("motif", "cassée")
                .submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(errors(told)).containsExactly("#combien-1");
        assertThat(told.text()).contains("rendez tout ce qu’il y a sur la ligne");
        assertThat(told.page().select("#combien-1, #motif").eachAttr("value")).containsExactlyInAnyOrder("1", "cassée");
    }

    @Test
    void the_same_form_sent_twice_draws_one() {
        long sale = sale();
        var form = malo.get(path(sale) + "/facture").form("Faire la facture").fill("Nom du client", "Zoë");
        form.submit();
        var first = of(sale).reference();
        assertThat(form.submit().follow().text()).contains("La facture " + first);
    }

    @Test
    void the_books_and_the_thresholds_have_the_sale_once() {
        var first = BusinessDay.of(stall.clock.instant());
        books.open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id());
        long sale = sale();
        var thresholds = "/structures/" + stall.owner() + "/seuils";
        stall.close(till, 8801);
        jobs.runNow("till.sums");
        var before = manager.get(thresholds).text();
        ask(sale, "Zoë");
        assertThat(manager.get(thresholds).text()).isEqualTo(before);
        jobs.runNow("till.books");
        jobs.runNow("billing.books");
        assertThat(stall.db
                        .sql("select e.journal from accounting.book_entry e where e.party = :party")
                        .param("party", stall.owner().value())
                        .list(String.class))
                .containsExactly("CA");
    }

    @Test
    void a_line_that_comes_back_is_credited_and_a_part_of_one_is_refused() {
        long sale = sale();
        ask(sale, "Zoë");
        assertThatThrownBy(() -> stall.refund(till, sale, Means.CASH, new Back(1, 1, 750)))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("FC-5234"));
        stall.refund(till, sale, Means.CASH, new Back(2, 1, 300));
        var it = of(sale);
        assertThat(invoices.crediting(it.id())).extracting(Invoice::gross).containsExactly(300L);
        assertThat(it.paid()).isEqualTo(1501);
        assertThat(it.remaining()).isZero();
        stall.refund(till, sale, Means.CARD, new Back(1, 2, 1501));
        assertThat(of(sale).on(stall.shop.today)).isEqualTo(Invoice.Standing.CANCELLED);
        assertThat(of(sale).paid()).isZero();
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void what_came_back_before_gives_no_invoice() {
        long sale = sale();
        stall.refund(till, sale, Means.CASH, new Back(2, 1, 300));
        assertThat(malo.get(path(sale)).text())
                .contains("elle ne donne plus de facture")
                .doesNotContain("Faire une facture");
        assertThat(malo.get(path(sale) + "/facture").follow().text()).contains("elle ne donne plus de facture");
        stall.refund(till, sale, Means.CARD, new Back(1, 2, 1501));
        assertThat(malo.get(path(sale)).text()).as("all of it came back").doesNotContain("ne donne plus de facture");
        var page = malo.post(path(sale) + "/facture", "client", "Zoë");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Cette vente ne donne pas de facture");
    }
}
