package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.ledger.TransferId;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What goes back on the page of its payment comes off the invoices that count it, in the same press. */
@FabComTest
class GivenBackFromPaymentTest extends PaidBySafe {

    GivenBackFromPaymentTest(ApplicationContext beans) {
        super(beans);
    }

    private Invoice addressed(long cents) {
        var buyer = new Trader("Les Jardins", "3 rue des Lilas", "49000", "Sainte-Lucie", "FR", "", "", "", true);
        return issue(draft(buyer, DraftLine.of("Étape", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, cents))
                        .to(garden))
                .done();
    }

    private long left(Invoice it) {
        return invoices.find(it.id()).orElseThrow().remaining();
    }

    private WebAnswer count(Invoice it) {
        return visitor.get(it.url()).form("Compter comme payé").submit();
    }

    private String payment(TransferId it) {
        return "/porte-monnaie/mouvements/" + it.value() + "?pour=" + lab;
    }

    private static String plain(WebAnswer it) {
        return it.text().replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void the_whole_of_it_comes_off_on_both_sides_and_in_the_books() {
        paid(50_00, 0);
        var it = addressed(60_00);
        count(it);
        var second = paid(50_00, 0);
        count(it);
        assertThat(left(it)).isZero();
        var page = visitor.get(payment(second));
        assertThat(plain(page))
                .contains("Compté sur " + it.reference() + ", 10 €")
                .contains("Jusqu’à 40 €")
                .contains("Si le reste est de trop, rendez-le");
        var done = page.form("Rendre 50 €").submit();
        assertThat(plain(done.follow())).contains("50 € rendus. Retiré des factures : " + it.reference() + ", 10 €");
        assertThat(left(it)).isEqualTo(10_00);
        assertThat(plain(visitor.get(it.url()))).contains("reste 10 €").doesNotContain("Noter comme rendu");
        assertThat(plain(visitor.get("/structures/" + garden + "/factures-recues")))
                .contains("10 €, avant le");
        assertThat(balances()).containsEntry("411", 10_00L).containsEntry("512", 50_00L);
        assertThat(plain(visitor.get(payment(second))))
                .doesNotContain("Écrire la facture")
                .doesNotContain("Compté sur")
                .doesNotContain("Rendre");
    }

    @Test
    void a_part_that_no_invoice_counts_goes_back_and_touches_none() {
        var it = addressed(60_00);
        var paid = paid(100_00, 0);
        count(it);
        var page = visitor.get(payment(paid));
        assertThat(page.form("Rendre cette part")
                        .set("montant", "100,01")
                        .submit()
                        .status())
                .isEqualTo(422);
        var part = page.form("Rendre cette part").set("montant", "40");
        for (int twice = 0; twice < 2; twice++)
            assertThat(part.submit().status()).isEqualTo(303);
        assertThat(left(it)).isZero();
        var after = visitor.get(payment(paid));
        assertThat(plain(after)).contains("Rendre 60 € aux").doesNotContain("Écrire la facture");
        after.form("Rendre cette part").set("montant", "15").submit();
        assertThat(left(it)).isEqualTo(15_00);
        assertThat(balances()).containsEntry("411", 15_00L).containsEntry("512", 45_00L);
        var rest = visitor.get(payment(paid)).form("Rendre 45 €");
        for (int twice = 0; twice < 2; twice++)
            assertThat(rest.submit().status()).isEqualTo(303);
        assertThat(left(it)).isEqualTo(60_00);
    }

    @Test
    void two_hands_one_on_the_payment_one_on_the_invoice_take_it_off_once() throws Exception {
        var paid = paid(100_00, 0);
        var it = addressed(100_00);
        count(it);
        var forms = List.of(
                visitor.get(payment(paid)).form("Rendre 100 €"),
                visitor.get(payment(paid)).form("Rendre 100 €"));
        try (var hands = Executors.newFixedThreadPool(2)) {
            for (var answer : hands.invokeAll(
                    forms.stream().<Callable<WebAnswer>>map(one -> one::submit).toList()))
                assertThat(answer.get().status()).isIn(303, 422);
        }
        assertThat(left(it)).isEqualTo(100_00);
        assertThat(balances()).isEqualTo(Map.of("411", 100_00L, "512", 0L, "706", -83_33L, "44571", -16_67L));
    }

    /** What went back before is noted by its button, which says what it did. */
    @Test
    void what_went_back_otherwise_is_said_to_count_no_more() {
        var paid = paid(100_00, 0);
        var it = addressed(100_00);
        count(it);
        ledger.reverse(paid, paul.id(), "autrement", "");
        var done = visitor.get(it.url()).form("Noter comme rendu").submit().follow();
        assertThat(done.text()).contains("ne compte plus sur cette facture").doesNotContain("une seule fois");
        assertThat(left(it)).isEqualTo(100_00);
    }
}
