package org.fabcom.billing.partners;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Periods;
import org.fabcom.billing.books.InvoiceBooking;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The account of a partner for whom the house sells: their share, what was paid out, what is left (S32). */
@FabComTest
class PayoutsTest extends OneSeller {

    private final Payouts payouts;
    private final ApplicationContext beans;

    PayoutsTest(ApplicationContext beans) {
        super(beans);
        this.beans = beans;
        this.payouts = beans.getBean(Payouts.class);
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private WebAnswer page() {
        return neighbours.signedIn(paul).get("/structures/" + lab + "/partenaires");
    }

    private long left() {
        return payouts.owed(lab, today()).stream().mapToLong(Payouts.Owed::left).sum();
    }

    private boolean noted(long cents, String key) {
        var it = new Payouts.Payout(Ids.next(), lab, FARM, today(), cents, PaymentMeans.TRANSFER, "", paul.id());
        return payouts.note(it, key).isEmpty();
    }

    @Test
    void what_is_paid_out_stands_on_the_statement_and_is_never_more_than_is_owed() {
        issue(draft(NADIA, basket())).done();
        issue(draft(NADIA, basket())).done();
        assertThat(page().text()).contains("Reste dû 16,40 €");
        var more = page().form("Noter le versement")
                .set("partenaire", FARM)
                .set("montant", "16,41")
                .submit();
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.text()).contains("plus que ce qui lui est dû : 16,40 €");
        var form = page().form("Noter le versement")
                .set("partenaire", FARM)
                .set("montant", "10")
                .set("moyen", "CHEQUE")
                .set("precision", "chèque 42");
        var paid = form.submit().follow();
        assertThat(paid.text())
                .contains("Le versement est noté")
                .contains("versé, chèque · chèque 42")
                .contains("−10 €")
                .contains("Reste dû 6,40 €");
        form.submit();
        assertThat(left()).as("sent twice it is noted once").isEqualTo(6_40);
        var back = page().form("Noter le versement")
                .set("partenaire", FARM)
                .set("montant", "4")
                .tick("Le partenaire l’a rendu")
                .submit()
                .follow();
        assertThat(back.text()).contains("rendu par le partenaire").contains("Reste dû 10,40 €");
    }

    /** More lines of the others than the page shows hide none of who is searched for. */
    @Test
    void a_partner_who_is_searched_for_has_their_lines_behind_five_thousand_others() {
        var many = Collections.nCopies(100, basket("Alice Aubry")).toArray(DraftLine[]::new);
        for (int n = 0; n < 50; n++) issue(draft(NADIA, many)).done();
        issue(draft(NADIA, basket("Alice Aubry"))).done();
        issue(draft(NADIA, basket("Zoé Merle"))).done();
        issue(draft(NADIA, basket("ZOE MERLE"))).done();
        var all = page();
        assertThat(all.text()).as("5 003 lines").contains("5 000");
        var hers = neighbours.signedIn(paul).get("/structures/" + lab + "/partenaires?q=zoe+merle");
        assertThat(hers.page().select("tbody tr:contains(Panier)")).hasSize(2);
        assertThat(hers.page().select("main h2").eachText()).noneMatch(it -> it.contains("Alice"));
        assertThat(hers.text()).contains("Reste dû 16,40 €");
    }

    /** « Léa Martin » and « Lea  MARTIN » are one account of the books, so one partner here. */
    @Test
    void one_partner_is_one_however_the_name_is_written_and_is_paid_after_the_first_sale() {
        issue(draft(NADIA, basket())).done();
        var other = new Payouts.Payout(
                Ids.next(),
                lab,
                FARM.toUpperCase(java.util.Locale.ROOT),
                today(),
                3_20,
                PaymentMeans.CASH,
                "",
                paul.id());
        assertThat(payouts.note(other, "a")).isEmpty();
        assertThat(payouts.owed(lab, today())).hasSize(1);
        assertThat(left()).isEqualTo(5_00);
        var early = new Payouts.Payout(
                Ids.next(), lab, FARM, LocalDate.of(1900, 1, 1), 1_00, PaymentMeans.CASH, "", paul.id());
        assertThat(payouts.note(early, "b")).contains(Payouts.Refusal.TOO_EARLY);
        var cheque = new Payouts.Payout(
                Ids.next(), lab, other.partner(), today(), 3_20, PaymentMeans.CHEQUE, "n° 7", paul.id());
        assertThat(payouts.note(cheque, "a")).as("another payment").contains(Payouts.Refusal.USED);
    }

    @Test
    void whoever_is_owed_nothing_comes_after_and_says_so() {
        issue(draft(NADIA, basket())).done();
        noted(8_20, "a");
        assertThat(page().page().select("[name=partenaire] option").eachText())
                .singleElement()
                .asString()
                .contains("rien à verser")
                .doesNotContain("0 €");
        assertThat(page().text()).contains("notez aussi la sortie dans la caisse");
    }

    @Test
    void a_form_that_noted_one_payment_notes_no_other() {
        issue(draft(NADIA, basket())).done();
        assertThat(noted(2_00, "a")).isTrue();
        assertThat(noted(2_00, "a")).as("sent twice").isTrue();
        assertThat(noted(3_00, "a")).as("another amount").isFalse();
        assertThat(left()).isEqualTo(6_20);
    }

    @Test
    void a_period_begins_with_what_was_owed_before_it() {
        var it = issue(draft(NADIA, basket())).done();
        noted(2_00, "a");
        clock.forward(java.time.Duration.ofDays(40));
        issuing.credit(it, Set.of(), "Rendu", "c", paul.id()).done();
        var from = today().minusDays(5);
        var page = neighbours.signedIn(paul).get("/structures/" + lab + "/partenaires?du=" + from);
        assertThat(page.text())
                .contains("Dû avant cette période 6,20 €")
                .as("taken back after it was paid out: the partner owes it")
                .contains("Reste dû −2 €");
        assertThat(noted(1, "b")).isFalse();
        assertThat(noted(-2_01, "c")).as("more than went").isFalse();
        assertThat(noted(-2_00, "d")).isTrue();
        assertThat(left()).isZero();
    }

    /** « Elan » stands before « Élan »: the table of a period may bear another spelling than what was owed before it. */
    @Test
    void what_was_owed_before_is_told_however_the_name_was_written_then() {
        issue(draft(NADIA, basket("Élan"))).done();
        clock.forward(java.time.Duration.ofDays(40));
        issue(draft(NADIA, basket("Elan"))).done();
        var from = today().minusDays(5);
        var page = neighbours.signedIn(paul).get("/structures/" + lab + "/partenaires?du=" + from);
        assertThat(page.page().select("[name=partenaire] option")).hasSize(1);
        assertThat(page.text()).contains("Dû avant cette période 8,20 €").contains("Reste dû 16,40 €");
    }

    @Test
    void eight_hands_at_once_pay_no_more_than_is_owed() throws Exception {
        issue(draft(NADIA, basket())).done();
        var work = Collections.nCopies(
                8, (Callable<Boolean>) () -> noted(3_00, UUID.randomUUID().toString()));
        assertThat(Together.all(work)).filteredOn(done -> done).hasSize(2);
        assertThat(left()).isEqualTo(2_20);
    }

    @Test
    void it_is_in_the_books_once_and_the_partner_is_owed_the_rest() {
        var books = beans.getBean(Bookkeeping.class);
        books.open(lab, today().withDayOfYear(1), today().withMonth(12).withDayOfMonth(31), paul.id())
                .done();
        issue(draft(NADIA, basket())).done();
        noted(5_00, "a");
        var booking = beans.getBean(InvoiceBooking.class);
        assertThat(booking.write(lab)).isEqualTo(2);
        assertThat(booking.write(lab)).isZero();
        var period = beans.getBean(Periods.class).of(lab).getFirst();
        assertThat(beans.getBean(Entries.class).sums(period))
                .filteredOn(it -> it.account().number().equals("467"))
                .singleElement()
                .satisfies(it -> assertThat(it.credit() - it.debit()).isEqualTo(3_20));
    }
}
