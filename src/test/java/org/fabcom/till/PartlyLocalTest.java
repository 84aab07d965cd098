package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Treasury;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A sale paid partly in a currency of the territory: what is chosen takes the rest, and each part goes back as it came. */
@FabComTest
class PartlyLocalTest {

    private final Web web;
    private final Stall stall;
    private final Till till;
    private final Ledger ledger;
    private final Treasury treasury;
    private final Person buyer;
    private final WebVisitor malo;

    PartlyLocalTest(ApplicationContext beans, Neighbours neighbours, Web web) {
        this.web = web;
        this.stall = new Stall("La Remise", beans);
        this.till = stall.open("Caisse", 8000);
        this.ledger = beans.getBean(Ledger.class);
        this.treasury = new Treasury(ledger, beans.getBean(Currencies.class), stall.shop.manager.id());
        this.buyer = neighbours.person("Zoë Lefèvre");
        this.malo = neighbours.signedIn(stall.seller);
    }

    private SaleRead newest(EventKind kind) {
        return SaleRead.of(stall.events.newest(till.id(), kind).orElseThrow());
    }

    /** A chair of 18 €, of which an hour pays 12,50 €; the rest by this tile. */
    private SaleRead sold(String tile, String cheque) {
        var paid = treasury.pay(buyer.id(), stall.owner(), treasury.hours(), 60, "chaise");
        var ticket = malo.get("/caisse/" + till.id())
                .form("Chaises")
                .fill("Nombre", "18")
                .submit()
                .follow();
        var sold = ticket.form("Encaisser")
                .forge("moyen", tile)
                .set("virement", paid.value().toString())
                .set("valeur", "12,5 €")
                .set("cheque", cheque)
                .submit();
        assertThat(sold.status()).as(sold.text()).isEqualTo(303);
        return newest(EventKind.SALE);
    }

    private static List<String> parts(SaleRead it) {
        return it.payments().stream()
                .map(one -> one.means() + " " + one.cents())
                .toList();
    }

    @Test
    void what_is_chosen_takes_the_rest_of_a_transfer() {
        assertThat(parts(sold("CARD", ""))).containsExactly("CURRENCY 1250", "CARD 550");
        assertThat(parts(sold("CHEQUE", ""))).containsExactly("CURRENCY 1250", "CHEQUE 550");
        assertThat(parts(sold("CASH", ""))).containsExactly("CURRENCY 1250", "CASH 550");
        assertThat(parts(sold("CARD", "3")))
                .as("beside other parts it is cash, as the page says")
                .containsExactlyInAnyOrder("CHEQUE 300", "CURRENCY 1250", "CASH 250");
    }

    /** A currency at par pays what came: what is left to take is read as soon as it is chosen. */
    @Test
    void the_rest_beside_a_transfer_is_shown_before_it_is_paid() {
        var gues = treasury.currencies()
                .add(Currencies.Draft.money("Gué " + Ids.token(), "gué", Regime.MUTUAL, Limits.NONE), treasury.board())
                .orElseThrow();
        var some = treasury.pay(buyer.id(), stall.owner(), gues, 500, "gués");
        malo.get("/caisse/" + till.id()).form("Chaises").fill("Nombre", "18").submit();
        try (var tab = Browser.get().open(web.address(), Look.DESK).as(malo)) {
            tab.go("/caisse/" + till.id());
            var page = tab.page();
            page.locator(".till-pay summary").click();
            page.locator("#virement").selectOption(some.value().toString());
            assertThat(page.locator("#reste").textContent().replace('\u00a0', ' '))
                    .isEqualTo("13 €");
            page.locator("#valeur").fill("4");
            assertThat(page.locator("#reste").textContent().replace('\u00a0', ' '))
                    .isEqualTo("14 €");
            page.locator("#virement").selectOption("");
            assertThat(page.locator("#reste-ligne").isVisible()).isFalse();
        }
    }

    @Test
    void one_object_paid_in_both_goes_back_in_both_and_the_page_says_how_much_of_each() {
        var sale = sold("CARD", "").event().number();
        var page = malo.get("/caisse/" + till.id() + "/ventes/" + sale);
        assertThat(page.text()).contains("le reste en espèces");
        var back = malo.post(
                        "/caisse/" + till.id() + "/ventes/" + sale + "/remboursement",
                        "cle",
                        Ids.token(),
                        "combien-1",
                        "1",
                        "motif",
                        "frein cassé",
                        "moyen",
                        "CURRENCY")
                .follow();
        assertThat(back.text()).contains("18 €", "12,50 €", "Espèces 5,50 €");
        assertThat(parts(newest(EventKind.REFUND))).containsExactly("CURRENCY -1250", "CASH -550");
        assertThat(ledger.balance(buyer.id(), treasury.hours().id())
                        .orElseThrow()
                        .available())
                .isZero();
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** The option names what can still go back, and goes when all of it has. */
    @Test
    void the_page_names_every_currency_that_has_something_left_and_cash_only_where_something_else_paid() {
        var gues = treasury.currencies()
                .add(Currencies.Draft.money("Gué " + Ids.token(), "gué", Regime.MUTUAL, Limits.NONE), treasury.board())
                .orElseThrow();
        var some = treasury.pay(buyer.id(), stall.owner(), treasury.hours(), 60, "heure");
        var more = treasury.pay(buyer.id(), stall.owner(), gues, 500, "gués");
        var number = stall.sell(
                        till,
                        List.of(stall.books(1, 500), stall.chairs(2, 2000)),
                        Payment.transfer(500, gues.id().value(), 500, more.value()),
                        Payment.transfer(2000, treasury.hours().id().value(), 60, some.value()))
                .number();
        assertThat(options(number)).isEqualTo(gues.name() + ", Heure");
        stall.refund(till, number, Payment.Means.CURRENCY, new Refunds.Back(2, 2, 2000));
        assertThat(options(number)).isEqualTo(gues.name());
        stall.refund(till, number, Payment.Means.CURRENCY, new Refunds.Back(1, 1, 500));
        assertThat(options(number)).isEmpty();
        var paid = treasury.pay(buyer.id(), stall.owner(), treasury.hours(), 60, "encore");
        var sale = stall.sell(
                        till,
                        List.of(stall.chairs(2, 4000)),
                        Payment.transfer(1250, treasury.hours().id().value(), 60, paid.value()),
                        Payment.cash(2750, 2750))
                .number();
        assertThat(options(sale)).isEqualTo("Heure, le reste en espèces");
        stall.refund(till, sale, Payment.Means.CURRENCY, new Refunds.Back(1, 1, 2000));
        assertThat(options(sale)).as("all of it went back with the first chair").isEmpty();
    }

    private String options(long sale) {
        return malo.get("/caisse/" + till.id() + "/ventes/" + sale)
                .page()
                .select("label:has([name=moyen][value=CURRENCY])")
                .text();
    }

    /** Only the cash of it is compared with the drawer, so only that is told. */
    @Test
    void a_drawer_that_holds_too_little_is_told_of_the_cash_alone() {
        var sale = sold("CARD", "").event().number();
        stall.close(till, 8000);
        stall.sessions.open(till.id(), 300, stall.seller.id(), Ids.token());
        var told = malo.get("/caisse/" + till.id() + "/ventes/" + sale)
                .form("Rembourser")
                .set("combien-1", "1")
                .set("motif", "cassée")
                .set("moyen", "CURRENCY")
                .submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text().replaceAll("[\u00a0\u202f]", " ")).contains("Rendre 5,50 € en espèces", "que 3 €");
    }

    @Test
    void what_two_wallets_paid_together_goes_back_to_both() {
        var other = treasury.pay(buyer.id(), stall.owner(), treasury.hours(), 30, "un");
        var more = treasury.pay(buyer.id(), stall.owner(), treasury.hours(), 90, "deux");
        var hours = treasury.hours().id().value();
        var number = stall.sell(
                        till,
                        List.of(stall.chairs(1, 4000)),
                        Payment.transfer(1000, hours, 30, other.value()),
                        Payment.transfer(3000, hours, 90, more.value()))
                .number();
        stall.refund(till, number, Payment.Means.CURRENCY, new Refunds.Back(1, 1, 4000));
        assertThat(parts(newest(EventKind.REFUND))).containsExactly("CURRENCY -1000", "CURRENCY -3000");
        assertThat(ledger.balance(buyer.id(), treasury.hours().id())
                        .orElseThrow()
                        .available())
                .isZero();
    }
}
