package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a client paid by the wallet before the invoice was written is offered on it, and counted once. */
@FabComTest
class PaidBeforehandTest extends PaidBySafe {

    PaidBeforehandTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void what_the_client_paid_by_the_wallet_is_offered_with_one_button_and_counted_once() {
        paid(1_270_00, 30_00);
        var it = invoice("Les Jardins du Gué", 1_300_00);
        var page = visitor.get(it.url());
        assertThat(page.text())
                .contains("Venu par le porte-monnaie")
                .contains("270 €")
                .contains("30 gués")
                .contains("Devis 3 d’accompagnement");
        var done = page.form("Compter comme payé").submit().follow();
        assertThat(done.text()).contains("réglée").doesNotContain("Venu par le porte-monnaie");
        assertThat(balances())
                .isEqualTo(Map.of("706", -1_083_33L, "44571", -216_67L, "512", 1_270_00L, "467", 30_00L, "411", 0L));
    }

    @Test
    void it_pays_no_more_than_it_was_and_nobody_elses_invoice() {
        paid(150_00, 0);
        var first = invoice("Les Jardins du Gué", 100_00);
        var second = invoice("les jardins du gué", 100_00);
        var other = invoice("Les Jardins du Bief", 100_00);
        assertThat(visitor.get(other.url()).text()).doesNotContain("Venu par le porte-monnaie");
        var late = visitor.get(second.url()).form("Compter comme payé");
        visitor.get(first.url()).form("Compter comme payé").submit();
        late.submit();
        assertThat(invoices.find(first.id()).orElseThrow().remaining()).isZero();
        assertThat(invoices.find(second.id()).orElseThrow().remaining()).isEqualTo(50_00);
        assertThat(late.submit().follow().text()).contains("déjà compté");
        assertThat(balances()).containsEntry("512", 150_00L).containsEntry("411", 150_00L);
    }

    @Test
    void what_went_back_is_noted_as_given_back() {
        var transfer = paid(100_00, 0);
        var it = invoice("Les Jardins du Gué", 100_00);
        visitor.get(it.url()).form("Compter comme payé").submit();
        treasury.giveBack(transfer, "Trop tôt");
        var back = visitor.get(it.url()).form("Noter comme rendu").submit().follow();
        assertThat(back.text()).contains("à payer").doesNotContain("Venu par le porte-monnaie");
        assertThat(invoices.find(it.id()).orElseThrow().remaining()).isEqualTo(100_00);
        assertThat(balances()).containsEntry("512", 0L).containsEntry("411", 100_00L);
    }

    @Test
    void a_payment_noted_by_hand_meanwhile_is_no_breakdown() throws Exception {
        paid(60_00, 40_00);
        var it = invoice("Les Jardins du Gué", 100_00);
        var form = visitor.get(it.url()).form("Compter comme payé");
        try (var hands = Executors.newSingleThreadExecutor()) {
            var late = transaction.execute(status -> {
                payments.note(it.id(), Days.today(clock), 100_00, PaymentMeans.CASH, "", "main", paul.id());
                var answer = hands.submit(form::submit);
                assertThatThrownBy(() -> answer.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return answer;
            });
            assertThat(late.get().follow().text()).contains("déjà compté");
        }
        assertThat(payments.of(it.id())).hasSize(1);
    }

    @Test
    void the_same_sum_noted_by_hand_is_asked_about_once() {
        paid(100_00, 0);
        var it = invoice("Les Jardins du Gué", 100_00);
        var asked = visitor.get(it.url()).form("Noter le paiement").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("déjà venue par le porte-monnaie");
        assertThat(asked.form("Noter le paiement").submit().follow().text()).contains("réglée");
    }

    /** « Jardins du Gué (les) » is how one writes « Les Jardins du Gué ». */
    @Test
    void a_name_written_otherwise_is_the_same_client() {
        paid(60_00, 0);
        var it = invoice("Jardins du Gué (les)", 60_00);
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(balances())
                .containsEntry("512", 60_00L)
                .containsEntry("706", -50_00L)
                .containsEntry("411", 0L);
    }

    @Test
    void what_came_under_another_name_waits_in_a_fold_that_names_the_payer() {
        paid(60_00, 0);
        var it = invoice("Martine Roux", 60_00);
        var page = visitor.get(it.url());
        assertThat(page.page().select("details:contains(D’autres paiements)").text())
                .contains("Les Jardins du Gué")
                .contains("60 €");
        assertThat(page.form("Compter comme payé").submit().follow().text()).contains("réglée");
        assertThat(balances()).containsEntry("512", 60_00L).containsEntry("411", 0L);
        assertThat(visitor.get(invoice("Martine Roux", 60_00).url()).text()).doesNotContain("D’autres paiements");
    }

    /** Counted from another name and then given back: the invoice says so, and the books until it is noted. */
    @Test
    void what_came_under_another_name_and_went_back_is_noted_as_given_back() {
        var transfer = paid(60_00, 0);
        var it = invoice("Martine Roux", 60_00);
        visitor.get(it.url()).form("Compter comme payé").submit();
        treasury.giveBack(transfer, "Trop tôt");
        assertThat(booksPage()).contains("à noter sur " + it.reference());
        visitor.get(it.url()).form("Noter comme rendu").submit();
        assertThat(invoices.find(it.id()).orElseThrow().remaining()).isEqualTo(60_00);
        assertThat(booksPage()).doesNotContain("à noter sur");
        assertThat(balances()).containsEntry("512", 0L);
    }

    @Test
    void a_transfer_noted_by_hand_is_asked_about_where_the_same_sum_came_from_another_name() {
        paid(60_00, 0);
        var it = invoice("Martine Roux", 60_00);
        var asked = visitor.get(it.url())
                .form("Noter le paiement")
                .set("moyen", "TRANSFER")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("60 € sont venus des Jardins du Gué");
        assertThat(asked.form("Noter le paiement").submit().follow().text()).contains("réglée");
    }

    /** Noted by hand, and then found in the wallet: not silently offered again, and the books have it once after « C’est le même ». */
    @Test
    void what_was_noted_by_hand_already_is_asked_about_and_mended() {
        var transfer = paid(60_00, 0);
        var first = invoice("Les Jardins du Gué", 60_00);
        payments.note(first.id(), Days.today(clock), 60_00, PaymentMeans.TRANSFER, "", "main", paul.id());
        var second = invoice("Les Jardins du Gué", 60_00);
        var page = visitor.get(second.url());
        assertThat(page.text()).contains(first.reference()).contains("est-ce le même paiement");
        var silent = visitor.post(
                second.url() + "/porte-monnaie", "paiement", transfer.value().toString());
        assertThat(silent.status()).isEqualTo(303);
        assertThat(payments.of(second.id()))
                .as("nobody said that it is another")
                .isEmpty();
        page.form("C’est le même").submit();
        assertThat(invoices.find(first.id()).orElseThrow().remaining()).isZero();
        assertThat(invoices.find(second.id()).orElseThrow().remaining()).isEqualTo(60_00);
        assertThat(visitor.get(second.url()).text()).doesNotContain("Venu par le porte-monnaie");
        assertThat(balances())
                .containsEntry("512", 60_00L)
                .containsEntry("706", -100_00L)
                .containsEntry("411", 60_00L);
    }

    @Test
    void another_payment_of_the_same_sum_is_counted_once_somebody_says_so() {
        paid(60_00, 0);
        var first = invoice("Les Jardins du Gué", 60_00);
        payments.note(first.id(), Days.today(clock), 60_00, PaymentMeans.TRANSFER, "", "main", paul.id());
        var second = invoice("Les Jardins du Gué", 60_00);
        visitor.get(second.url()).form("C’en est un autre").submit();
        assertThat(invoices.find(second.id()).orElseThrow().remaining()).isZero();
        assertThat(balances()).containsEntry("512", 120_00L).containsEntry("411", 0L);
    }
}
