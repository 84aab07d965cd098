package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.Days;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.debts.Debts;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What came by the wallet to whoever owes VAT is invoiced from its own page, and counts once. */
@FabComTest
class PaidWithoutInvoiceTest extends PaidBySafe {

    private final Debts debts;

    PaidWithoutInvoiceTest(ApplicationContext beans) {
        super(beans);
        debts = beans.getBean(Debts.class);
    }

    private WebAnswer movement(UUID transfer) {
        return visitor.get("/porte-monnaie/mouvements/" + transfer + "?pour=" + lab);
    }

    private Invoice issued(WebAnswer draft) {
        var kept = draft.form("Garder le brouillon")
                .set("rue", "3 rue des Lilas")
                .set("code-postal", "49000")
                .submit()
                .follow();
        var done = kept.form("Émettre la facture").tick("J’ai relu").submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        var url = done.location();
        return invoices.find(UUID.fromString(url.substring(url.length() - 36))).orElseThrow();
    }

    @Test
    void the_page_of_the_payment_drafts_an_invoice_that_counts_it_once() {
        var transfer = paid(45_00, 0).value();
        assertThat(booksPage()).contains("Les Jardins du Gué, 45 € : aucune facture, et aucune TVA");
        var draft = movement(transfer).form("Écrire la facture").submit().follow();
        assertThat(draft.page().select("input[value=Devis 3 d’accompagnement]")).hasSize(1);
        assertThat(draft.text()).contains("45 €").doesNotContain("L’accord dit");
        assertThat(movement(transfer).text()).contains("Un brouillon est prêt").doesNotContain("Écrire la facture");
        var it = issued(draft);
        assertThat(it.gross()).isEqualTo(45_00);
        assertThat(it.tax()).isEqualTo(7_50);
        assertThat(invoices.find(it.id()).orElseThrow().remaining())
                .as("counted")
                .isZero();
        assertThat(movement(transfer).text()).contains(it.reference()).doesNotContain("Écrire la facture");
        assertThat(booksPage()).doesNotContain("aucune TVA");
        assertThat(balances())
                .containsEntry("512", 45_00L)
                .containsEntry("706", -37_50L)
                .containsEntry("411", 0L);
    }

    /** What was asked for before it was paid stands as income since then. */
    @Test
    void what_paid_a_debt_is_invoiced_and_stands_once_in_the_books() {
        var key = UUID.randomUUID().toString();
        var order = new Order(
                garden, lab, List.of(new Amount(treasury.euro().id(), 45_00)), paul.id(), key, "Conciergerie");
        debts.ask(order, paul.id(), "A-1");
        var transfer = ledger.pay(new Order(garden, lab, order.amounts(), paul.id(), key + "-paid", "Conciergerie"))
                .booked();
        debts.paid(key, transfer, paul.id());
        issued(movement(transfer.value()).form("Écrire la facture").submit().follow());
        assertThat(balances()).containsEntry("512", 45_00L).containsEntry("706", -37_50L);
        assertThat(balances().entrySet().stream()
                        .filter(it -> it.getKey().startsWith("41"))
                        .mapToLong(it -> it.getValue())
                        .sum())
                .isZero();
    }

    @Test
    void whoever_owes_no_vat_hears_nothing_of_it_and_may_invoice() {
        lab = seller("Le Bief", VatRegime.NOT_SUBJECT);
        var today = Days.today(clock);
        books.open(lab, today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31), paul.id())
                .done();
        var transfer = paid(45_00, 0).value();
        assertThat(booksPage()).doesNotContain("aucune TVA");
        assertThat(movement(transfer).text()).contains("Écrire la facture");
    }

    /** What went back, or an invoice of the client counts, is no longer offered. */
    @Test
    void nothing_is_offered_of_what_is_counted_or_went_back() {
        var back = paid(45_00, 0);
        treasury.giveBack(back, "Trop tôt");
        assertThat(movement(back.value()).text()).doesNotContain("Écrire la facture");
        var counted = paid(60_00, 0);
        var it = invoice("Les Jardins du Gué", 60_00);
        assertThat(booksPage()).as("named once, for that invoice").doesNotContain("aucune TVA");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(movement(counted.value()).text()).doesNotContain("Écrire la facture");
        assertThat(booksPage()).doesNotContain("aucune TVA");
    }
}
