package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.InvoiceDrafts.Kept;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.flows.items.StockItem;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** What a loan costs goes one way: on an invoice, or through a till; and what was kept of the deposit is paid. */
@FabComTest
class LoanInvoicesTest extends LendingStall {

    private final InvoiceDrafts drafts;
    private final Issuing issuing;
    private final Payments payments;
    private final WebVisitor malo;
    private UUID open = new UUID(0, 0);

    LoanInvoicesTest(ApplicationContext beans) {
        super(beans);
        drafts = beans.getBean(InvoiceDrafts.class);
        issuing = beans.getBean(Issuing.class);
        payments = beans.getBean(Payments.class);
        stall.open("Caisse", 1000);
        malo = neighbours.signedIn(stall.seller);
    }

    @BeforeEach
    void anIssuer() {
        var said = new Issuer("3 rue du Port", "38000", "Grenoble", "", "", 30, "", "", "", false, false);
        beans.getBean(Issuers.class).say(stall.owner(), said, 0, stall.shop.manager.id());
    }

    private String till(StockItem it) {
        return malo.get("/caisse/location/" + it.id()).text();
    }

    private InvoiceDraft returned(StockItem it, String deposit, String bill) {
        var form = desk.get(at(it))
                .form("L’objet est rendu")
                .set("rendue", deposit)
                .set("constat", "Robinet cassé");
        if (!bill.isEmpty()) form.tick(bill);
        assertThat(form.submit().status()).isEqualTo(303);
        return drafts.of(stall.owner()).stream()
                .map(Kept::draft)
                .filter(one -> one.origin().endsWith(" retour"))
                .findFirst()
                .orElse(null);
    }

    private void late(int days) {
        stall.clock.forward(Duration.ofDays(days));
        desk = neighbours.signedIn(stall.shop.manager);
        open = stall.open("Caisse du retour", 0).id();
    }

    @Test
    void a_lateness_on_an_invoice_is_not_offered_at_the_till_and_the_deposit_that_was_kept_pays_it() {
        var it = onSale();
        lend(it, 2, "50");
        malo.get("/caisse/location/" + it.id()).form("Noter 50 €").submit();
        late(4);
        var draft = returned(it, "10", "Préparer la facture du retard");
        assertThat(draft.supplied()).as("the day of the return").isEqualTo(stall.shop.today.plusDays(4));
        assertThat(draft.lines().getFirst().explanation())
                .as("the days of the lateness")
                .isNotEmpty();
        assertThat(till(it))
                .contains("Retard 16 € : sur une facture")
                .doesNotContain("Mettre le retard")
                .contains("Mettre le prix");
        var loan = stall.db
                .sql("select id from flows.loan where item = :item")
                .param("item", it.id())
                .single(UUID.class);
        assertThat(malo.post("/caisse/" + open + "/location/" + loan + "/retard")
                        .follow()
                        .text())
                .contains("sur une facture");
        var issued = issuing.issue(stall.owner(), draft, false, "k", stall.shop.manager.id());
        var invoice = ((Issued.Done) issued).invoice();
        assertThat(invoice.gross()).isEqualTo(56_00);
        assertThat(payments.of(invoice.id()))
                .extracting(Payments.Payment::cents, Payments.Payment::means)
                .containsExactly(tuple(40_00L, PaymentMeans.DEPOSIT));
        assertThat(till(it)).as("issued as well").contains("Retard 16 € : sur une facture");
        var again = beans.getBean(Invoices.class).find(invoice.id()).orElseThrow();
        assertThat(issuing.credit(again, Set.of(), "Erreur", "k2", stall.shop.manager.id()))
                .isInstanceOf(Issued.Done.class);
        var second = (Issued.Done) issuing.issue(stall.owner(), draft, false, "k3", stall.shop.manager.id());
        assertThat(payments.of(second.invoice().id()))
                .as("the deposit paid the first")
                .isEmpty();
    }

    /** Nobody had noted it, and the invoice of the return counted it: no till takes it in any more, nor does the base. */
    @Test
    void a_deposit_that_an_invoice_counted_is_not_noted_at_a_till_any_more() {
        var it = onSale();
        lend(it, 2, "50");
        var before = malo.get("/caisse/location/" + it.id()).form("Noter 50 €");
        late(4);
        var draft = returned(it, "10", "Préparer la facture du retard");
        assertThat(till(it)).as("it may have come in cash").contains("Noter 50 €");
        var invoice =
                ((Issued.Done) issuing.issue(stall.owner(), draft, false, "k", stall.shop.manager.id())).invoice();
        assertThat(payments.of(invoice.id()))
                .extracting(Payments.Payment::cents, Payments.Payment::means)
                .containsExactly(tuple(40_00L, PaymentMeans.OTHER));
        assertThat(till(it)).doesNotContain("Noter 50 €").contains("jamais notée au tiroir");
        before.submit();
        var loan = stall.db
                .sql("select id from flows.loan where item = :item")
                .param("item", it.id())
                .single(UUID.class);
        assertThat(stall.db
                        .sql("select count(*) from till.paid_due where due = :due")
                        .param("due", "DEPOSIT_IN:" + loan)
                        .single(Long.class))
                .isZero();
        var other = stall.open("Une autre", 0);
        long sale = stall.cash(other, stall.books(1, 100)).number();
        assertThatThrownBy(() -> stall.db
                        .sql(
                                "insert into till.paid_due select :due, till, number from till.event where till = :till and number = :number")
                        .param("due", "DEPOSIT_IN:" + loan)
                        .param("till", other.id())
                        .param("number", sale)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** More than a drawer should hold goes out of it once somebody is sure, as for an invoice. */
    @Test
    void a_deposit_does_not_leave_a_drawer_that_holds_less_without_a_question() {
        var it = onSale();
        lend(it, 2, "50");
        malo.get("/caisse/location/" + it.id())
                .click("Garder un chèque de 50 €")
                .form("Garder ce chèque")
                .set("cheque-note", "n° 7")
                .submit();
        late(4);
        returned(it, "20", "Préparer la facture du retard");
        var asked = malo.get("/caisse/location/" + it.id())
                .form("Encaisser le chèque et rendre 20 €")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Rendre 20 € ?").contains("que 0 €");
        assertThat(asked.form("Encaisser le chèque et rendre 20 €").submit().status())
                .isEqualTo(303);
        assertThat(till(it)).doesNotContain("Encaisser le chèque");
    }

    /** A cheque that lies in the drawer is no money: it pays once it is cashed. */
    @Test
    void a_cheque_of_deposit_pays_the_invoice_of_the_return_when_it_is_cashed() {
        var it = onSale();
        lend(it, 2, "50");
        malo.get("/caisse/location/" + it.id())
                .click("Garder un chèque de 50 €")
                .form("Garder ce chèque")
                .set("cheque-note", "n° 7")
                .submit();
        late(4);
        var draft = returned(it, "10", "Préparer la facture du retard");
        var issued = issuing.issue(stall.owner(), draft, false, "k", stall.shop.manager.id());
        var invoice = ((Issued.Done) issued).invoice().id();
        assertThat(payments.of(invoice)).as("still a cheque").isEmpty();
        malo.get("/caisse/location/" + it.id())
                .form("Encaisser le chèque et rendre 10 €")
                .submit()
                .form("Encaisser le chèque et rendre 10 €") // more than this drawer holds
                .submit();
        assertThat(payments.of(invoice))
                .extracting(Payments.Payment::cents, Payments.Payment::means)
                .containsExactly(tuple(40_00L, PaymentMeans.DEPOSIT));
    }

    @Test
    void without_an_invoice_the_till_takes_it() {
        var it = onSale();
        lend(it, 2, "50");
        late(4);
        assertThat(returned(it, "50", "")).isNull();
        assertThat(till(it)).contains("Mettre le retard");
    }

    /** Of before 1 December 2026: the draft of a return had the origin of the rent, and its day. */
    private void asOfBefore(UUID loan) {
        stall.db.sql("""
                        update billing.draft set content = content || jsonb_build_object('origin', 'location ' || cast(:loan as text))
                        where organisation = :owner
                        """).param("loan", loan, "owner", stall.owner().value()).update();
    }

    @Test
    void the_invoice_of_a_return_from_before_the_upgrade_is_not_taken_for_the_rent() {
        var it = onSale();
        lend(it, 2, "50");
        malo.get("/caisse/location/" + it.id()).form("Noter 50 €").submit();
        late(4);
        returned(it, "10", "Préparer la facture du retard");
        var loan = stall.db
                .sql("select id from flows.loan where item = :item")
                .param("item", it.id())
                .single(UUID.class);
        asOfBefore(loan);
        assertThat(till(it))
                .contains("Mettre le prix")
                .contains("Retard 16 € : sur une facture")
                .doesNotContain("Mettre le retard");
        var draft = drafts.of(stall.owner()).getFirst().draft();
        assertThat(draft.origin()).isEqualTo("location " + loan);
        var invoice =
                ((Issued.Done) issuing.issue(stall.owner(), draft, false, "old", stall.shop.manager.id())).invoice();
        assertThat(payments.of(invoice.id()))
                .as("what was kept of the deposit pays it as well")
                .extracting(Payments.Payment::cents, Payments.Payment::means)
                .containsExactly(tuple(40_00L, PaymentMeans.DEPOSIT));
    }

    @Test
    void the_invoice_of_a_rent_is_not_taken_for_its_return() {
        var it = onSale();
        var answer = desk.get(at(it))
                .form("Noter le départ")
                .set("emprunteur", "Inès Roy")
                .set("retour", stall.shop.today.plusDays(2).toString())
                .tick("vaisselle")
                .tick("Préparer la facture")
                .submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        late(4);
        returned(it, "0", "");
        assertThat(till(it)).contains("Prix 16 € : sur une facture").contains("Mettre le retard");
    }
}
