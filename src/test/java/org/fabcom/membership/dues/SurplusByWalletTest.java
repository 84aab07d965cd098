package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues of 15 € that the wallet paid twice, too much, or by two payments of which one went back. */
@FabComTest
class SurplusByWalletTest extends PaidByTheSafe {

    private final Issuing issuing;

    SurplusByWalletTest(ApplicationContext beans) {
        super(beans, "Lucie Perrin");
        issuing = beans.getBean(Issuing.class);
    }

    private void count(Dues it) {
        visitor.get(it.url()).form("Compter comme payé").submit();
    }

    /** 7,50 € of Lucie, and as much of Odile, of which 5 € of the 15 went back in cash: « payée 10 € ». */
    @Test
    void one_of_two_payments_that_goes_back_after_a_part_refund_is_noted_as_given_back() {
        var it = owed();
        sent(lucie, 7_50, "Cotisation, 1re moitié");
        count(it);
        var second = sent(odile, 7_50, "Cotisation de Lucie");
        count(it);
        refunds.refund(it.id(), new DuesRefunds.Asked(10_00, false, PaymentMeans.CASH, today(), "Trop"), paul.id());
        assertThat(now(it).cents()).isEqualTo(10_00);
        treasury.giveBack(second, "Par erreur");
        long back = count("billing.payment p join billing.invoice i on i.id = p.invoice where i.organisation = :lab"
                + " and p.transfer = '" + second.value() + "'");
        assertThat(back).isPositive();
        assertThat(booksPage()).contains("rendus à Odile Garnier depuis");
        visitor.get(it.url()).form("Noter comme rendu").submit();
        var owed = now(it);
        assertThat(owed.state()).isEqualTo(Dues.State.DUE);
        assertThat(owed.cents()).isEqualTo(10_00);
        assertThat(page(it)).doesNotContain("Noter comme rendu");
        assertThat(booksPage()).doesNotContain("À rapprocher");
        assertThat(balances())
                .containsEntry("411", 0L)
                .containsEntry("7561", -owed.paid())
                .containsEntry("706", 0L);
    }

    @Test
    void one_of_two_payments_that_goes_back_leaves_the_other_as_a_part() {
        var it = owed();
        var first = sent(lucie, 7_50, "Cotisation, 1re moitié");
        count(it);
        sent(odile, 7_50, "Cotisation de Lucie");
        count(it);
        treasury.giveBack(first, "Par erreur");
        visitor.get(it.url()).form("Noter comme rendu").submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.DUE);
        assertThat(now(it).rest()).isEqualTo(7_50);
        assertThat(page(it)).contains("7,50 €").doesNotContain("Noter comme rendu");
        assertThat(balances()).isEqualTo(Map.of("512", 7_50L, "706", 0L, "7561", -7_50L, "411", 0L));
    }

    /** 7,50 € and 20 € for 15 €, and 15 € once more. */
    @Test
    void what_is_too_much_is_named_there_and_in_the_books_and_goes_back_by_one_press_each() {
        var it = owed();
        sent(lucie, 7_50, "Cotisation, 1re moitié");
        count(it);
        sent(odile, 20_00, "Cotisation de Lucie");
        count(it);
        sent(lucie, 15_00, "deux fois par erreur");
        assertThat(page(it)).contains("12,50 € de trop, d’Odile Garnier").contains("15 € de plus, de Lucie Perrin");
        assertThat(booksPage())
                .contains("12,50 € d’Odile Garnier, de trop pour")
                .contains("15 € de Lucie Perrin, de trop pour");
        var form = visitor.get(it.url()).form("Rendre");
        form.submit();
        assertThat(page(it)).doesNotContain("12,50 € de trop").contains("15 € de plus");
        form.submit();
        assertThat(page(it)).contains("15 € de plus");
        visitor.get(it.url()).form("Rendre").submit();
        assertThat(page(it)).doesNotContain("Payé en trop");
        assertThat(booksPage()).doesNotContain("À rapprocher");
        assertThat(balances()).isEqualTo(Map.of("512", 15_00L, "706", 0L, "7561", -15_00L, "411", 0L));
        assertThat(now(it).state()).isEqualTo(Dues.State.PAID);
    }

    @Test
    void what_a_member_bought_else_is_no_surplus() {
        var it = owed();
        sent(lucie, 15_00, "Adhésion");
        count(it);
        sent(lucie, 4_00, "Pain");
        assertThat(page(it)).doesNotContain("Payé en trop");
        assertThat(booksPage()).doesNotContain("À rapprocher");
    }

    /** Odile’s 15 € wait, and a cheque comes: asked about once, and afterwards they are too much. */
    @Test
    void a_cheque_beside_what_somebody_sent_in_the_name_of_the_member_is_asked_about() {
        var it = owed();
        sent(odile, 15_00, "Cotisation de Lucie");
        var form = visitor.get(it.url()).form("Noter le paiement").set("moyen", "CHEQUE");
        var asked = form.submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(said(asked)).contains("est-ce celui-ci");
        asked.form("Noter le paiement").submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.PAID);
        assertThat(page(it)).contains("15 € de plus, d’Odile Garnier");
    }

    /** Dues are paid, an invoice of the same sum is open: what comes then is the invoice’s, and nothing is too much. */
    @Test
    void what_an_open_invoice_of_the_member_waits_for_is_not_too_much_for_dues() {
        var it = owed();
        paid(it, 15_00, today());
        var chair = DraftLine.of("Chaise", Nature.GOODS, VatCategory.STANDARD, Measure.PIECE, 1, 15_00);
        issuing.issue(
                        lab,
                        new InvoiceDraft(
                                Trader.person("Lucie Perrin", "", "", "", ""),
                                lucie.id(),
                                "",
                                false,
                                Prices.INCLUDING,
                                null,
                                List.of(chair),
                                "",
                                ""),
                        false,
                        "chair",
                        paul.id())
                .done();
        clock.forward(Duration.ofDays(10));
        sent(lucie, 15_00, "Chaise");
        assertThat(page(it)).doesNotContain("Payé en trop");
        assertThat(booksPage()).doesNotContain("de trop pour");
    }

    @Test
    void what_a_hand_noted_is_asked_about_beside_the_members_own_payment_first() {
        var it = owed();
        sent(odile, 15_00, "Un atelier");
        sent(lucie, 15_00, "Adhésion");
        paid(it, 15_00, today());
        assertThat(page(it)).doesNotContain("Payé en trop");
        var page = page(it);
        assertThat(page.indexOf("« Lucie Perrin », Adhésion"))
                .isPositive()
                .isLessThan(page.indexOf("« Odile Garnier », Un atelier"));
        assertThat(booksPage()).contains("15 € de Lucie Perrin, déjà notés");
    }

    @Test
    void the_late_list_names_what_the_member_sent_and_what_names_them_whatever_the_sum() {
        owed();
        clock.forward(Duration.ofDays(61));
        sent(lucie, 7_50, "Un bout");
        sent(odile, 20_00, "Cotisation de Lucie");
        var late = said(neighbours.signedIn(paul).get("/structures/" + lab + "/cotisations/retards"));
        assertThat(late).contains("7,50 € de Lucie Perrin").contains("20 € d’Odile Garnier");
    }

    @Test
    void the_member_reads_that_it_came() {
        owed();
        clock.forward(Duration.ofDays(61));
        assertThat(said(neighbours.signedIn(lucie).get("/mes-cotisations"))).contains("en retard");
        sent(lucie, 15_00, "Adhésion");
        assertThat(said(neighbours.signedIn(lucie).get("/mes-cotisations")))
                .contains("15 € reçus, seront comptés")
                .doesNotContain("en retard")
                .doesNotContain("Comment payer");
    }
}
