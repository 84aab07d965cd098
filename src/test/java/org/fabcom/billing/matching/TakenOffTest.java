package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Period;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A payment on the wrong invoice comes off it by a row of its own, with the reason, and is offered where it belongs. */
@FabComTest
class TakenOffTest extends PaidBySafe {

    TakenOffTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void what_the_wallet_paid_comes_off_and_is_offered_elsewhere() {
        var wrong = invoice("Martine Roux", 60_00);
        paid(60_00, 0);
        visitor.get(wrong.url()).form("Compter comme payé").submit();
        var it = invoice("Les Jardins du Gué", 60_00);
        assertThat(visitor.get(it.url()).text()).doesNotContain("Venu par le porte-monnaie");
        var form = off(wrong);
        assertThat(form.set("raison-retrait", "").submit().status()).isEqualTo(422);
        var done = form.set("raison-retrait", "C’était pour l’autre").submit().follow();
        assertThat(done.text()).contains("C’était pour l’autre").contains("à payer");
        assertThat(done.text()).as("once").doesNotContain("Retirer de cette facture");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(left(wrong)).isEqualTo(60_00);
        assertThat(left(it)).isZero();
        assertThat(balances()).isEqualTo(Map.of("706", -100_00L, "44571", -20_00L, "512", 60_00L, "411", 60_00L));
        assertThat(payments.told(wrong.id())).as("its client does not read it").isEmpty();
    }

    @Test
    void what_a_hand_noted_comes_off_once_by_two_at_once() throws Exception {
        var it = noted(40_00);
        payments.note(it.id(), Days.today(clock), 20_00, PaymentMeans.CASH, "", "other", paul.id());
        var forms = List.of(off(it), off(it));
        try (var hands = Executors.newFixedThreadPool(2)) {
            for (var answer : hands.invokeAll(forms.stream()
                    .<Callable<WebAnswer>>map(
                            one -> () -> one.set("raison-retrait", "Erreur").submit())
                    .toList()))
                if (answer.get().status() != 303)
                    assertThat(answer.get().text()).contains("déjà retiré");
        }
        assertThat(left(it)).isEqualTo(40_00);
        assertThat(payments.of(it.id())).hasSize(3);
        assertThat(balances()).containsEntry("530", 20_00L).containsEntry("512", 0L);
    }

    /** What was given back by mistake comes off too. */
    @Test
    void so_does_what_was_noted_as_given_back() {
        var it = noted(60_00);
        payments.note(it.id(), Days.today(clock), -60_00, PaymentMeans.TRANSFER, "", "back", paul.id());
        var back = payments.of(it.id()).getLast().id();
        off(it).forge("paiement", back.toString())
                .set("raison-retrait", "Rien n’est parti")
                .submit();
        assertThat(left(it)).isZero();
    }

    /** The same where too much had been paid: the mistake comes off, and it is owed back again. */
    @Test
    void so_does_what_was_noted_as_given_back_where_too_much_was_paid() {
        var today = Days.today(clock);
        var it = issue(draft(Trader.person("Martine Roux", "", "", "", ""), chair(120_00), chair(36_00)))
                .done();
        payments.note(it.id(), today, 156_00, PaymentMeans.TRANSFER, "", "main", paul.id());
        issuing.credit(it, Set.of(2), "Trop", "avoir", paul.id());
        payments.note(it.id(), today, -36_00, PaymentMeans.TRANSFER, "", "back", paul.id());
        assertThat(left(it)).isZero();
        off(it).forge("paiement", payments.of(it.id()).getLast().id().toString())
                .set("raison-retrait", "Rien n’est parti")
                .submit();
        assertThat(left(it)).isEqualTo(-36_00);
    }

    /** What a till took, what was taken off already, what is of another invoice: not here, whoever asks. */
    @Test
    void the_base_takes_off_nothing_else() {
        var it = invoice("Les Jardins du Gué", 60_00);
        payments.note(it.id(), Days.today(clock), 60_00, PaymentMeans.CASH, "", "till-" + lab + "-1", paul.id());
        var taken = payments.of(it.id()).getFirst().id();
        assertThat(visitor.get(it.url()).text()).doesNotContain("Retirer de cette facture");
        assertThat(payments.takeOff(it.id(), taken, "Erreur", paul.id())).contains(InvoiceRefusal.STAYS);
        var other = noted(60_00);
        var hand = payments.of(other.id()).getFirst().id();
        assertThat(payments.takeOff(it.id(), hand, "Erreur", paul.id())).contains(InvoiceRefusal.STAYS);
        assertThat(payments.note(
                        other.id(), Days.today(clock), -1, PaymentMeans.TRANSFER, "", "off-" + hand, paul.id()))
                .contains(InvoiceRefusal.STAYS);
        assertThat(payments.takeOff(other.id(), hand, "Erreur", paul.id())).isEmpty();
        assertThat(payments.note(
                        other.id(), Days.today(clock), -60_00, PaymentMeans.TRANSFER, "", "same-" + hand, paul.id()))
                .contains(InvoiceRefusal.STAYS);
    }

    /** Its year is closed: the books take it back on the first open day, with the day of the payment beside it. */
    @Test
    void of_a_closed_year_it_comes_off_in_the_open_one() {
        var it = noted(60_00);
        balances();
        var year = periods.of(lab).getFirst();
        var day = Days.today(clock);
        clock.forward(Duration.ofDays(400));
        books.close(year, "À nouveaux", paul.id()).done();
        visitorOfNow(it);
        booking.write(lab);
        assertThat(sums(year)).containsEntry("512", 60_00L).containsEntry("411", 0L);
        var next = periods.of(lab).get(1);
        assertThat(sums(next)).containsEntry("512", 0L).containsEntry("411", 60_00L);
        assertThat(entries.validated(next)).anySatisfy(entry -> {
            assertThat(entry.text()).startsWith("Retiré de " + it.reference());
            assertThat(entry.pieceDay()).isEqualTo(day);
        });
    }

    /** The same press twice at once, of a part: noted once, owed less once. */
    @Test
    void the_same_payment_sent_twice_at_once_counts_once() throws Exception {
        var it = invoice("Les Jardins du Gué", 60_00);
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (var one : hands.invokeAll(java.util.Collections.nCopies(8, (Callable<Object>)
                    () -> payments.note(it.id(), Days.today(clock), 5_00, PaymentMeans.CASH, "", "main", paul.id()))))
                one.get();
        }
        assertThat(left(it)).isEqualTo(55_00);
        assertThat(payments.of(it.id())).hasSize(1);
    }

    private void visitorOfNow(Invoice it) {
        var page = neighbours.signedIn(paul).get(it.url());
        page.form("Retirer de cette facture")
                .forge("paiement", payments.of(it.id()).getFirst().id().toString())
                .set("raison-retrait", "Mauvaise facture")
                .submit();
    }

    private WebForm off(Invoice it) {
        return visitor.get(it.url())
                .form("Retirer de cette facture")
                .forge("paiement", payments.of(it.id()).getFirst().id().toString());
    }

    private Invoice noted(long cents) {
        var it = invoice("Les Jardins du Gué", 60_00);
        payments.note(it.id(), Days.today(clock), cents, PaymentMeans.TRANSFER, "", "main", paul.id());
        return it;
    }

    private long left(Invoice it) {
        return invoices.find(it.id()).orElseThrow().remaining();
    }

    private Map<String, Long> sums(Period of) {
        var sums = new HashMap<String, Long>();
        entries.sums(of).forEach(it -> sums.put(it.account().number(), it.debit() - it.credit()));
        return sums;
    }
}
