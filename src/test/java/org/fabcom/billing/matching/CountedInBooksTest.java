package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Until somebody counts a payment of the wallet, the books say so. */
@FabComTest
class CountedInBooksTest extends PaidBySafe {

    CountedInBooksTest(ApplicationContext beans) {
        super(beans);
    }

    /** From the payment until somebody counts it, the income is in the books twice, and their first page leads there. */
    @Test
    void the_books_name_what_waits_for_its_invoice() {
        var transfer = paid(60_00, 0);
        assertThat(booksPage()).as("no invoice yet").doesNotContain("À rapprocher d’une facture");
        var it = invoice("Les Jardins du Gué", 60_00);
        assertThat(booksPage()).contains("À rapprocher d’une facture").contains("60 € des Jardins du Gué");
        var page = visitor.get("/comptabilite?pour=" + lab);
        assertThat(page.page().select("a[href=" + it.url() + "]").text()).contains(it.reference());
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(booksPage()).doesNotContain("À rapprocher d’une facture");
        treasury.giveBack(transfer, "Trop tôt");
        assertThat(booksPage()).contains("rendus aux Jardins du Gué").contains("à noter sur " + it.reference());
        visitor.get(it.url()).form("Noter comme rendu").submit();
        assertThat(booksPage()).doesNotContain("À rapprocher d’une facture");
    }

    /** Who wrote the invoice typed another name: the sum says which it may be, and one of another sum is not named for it. */
    @Test
    void the_same_sum_is_named_whoever_was_typed_before_another_sum_of_the_client() {
        paid(61_50, 0);
        var other = invoice("Les Jardins du Gué", 30_00);
        assertThat(booksPage()).as("the only one").contains("pour " + other.reference());
        var it = invoice("Martine Roux", 61_50);
        assertThat(booksPage()).contains("pour " + it.reference()).doesNotContain("pour " + other.reference());
        var own = invoice("Les Jardins du Gué", 61_50);
        assertThat(booksPage()).contains("pour " + own.reference()).doesNotContain("pour " + it.reference());
    }

    /** An invoice to somebody’s account is for them, and comes before what is only of the name. */
    @Test
    void an_account_says_whose_it_is() {
        paid(60_00, 0);
        var somebody = to(neighbours.association("La Filature", paul).id());
        assertThat(booksPage()).doesNotContain("À rapprocher d’une facture");
        var named = invoice("Les Jardins du Gué", 60_00);
        assertThat(booksPage()).contains("pour " + named.reference()).doesNotContain("pour " + somebody.reference());
        var own = to(garden);
        assertThat(booksPage()).contains("pour " + own.reference()).doesNotContain("pour " + named.reference());
    }

    private Invoice to(PartyId buyer) {
        var one = draft(
                new Trader("Martine Roux", "3 rue des Lilas", "49000", "Sainte-Lucie", "FR", "", "", "", true),
                chair(60_00));
        return issue(new InvoiceDraft(one.buyer(), buyer, "", false, one.prices(), null, one.lines(), "", ""))
                .done();
    }

    /** Noted by hand in full, and found in the wallet later: named on the invoice, by the books and at the closing, until it is one. */
    @Test
    void what_was_noted_by_hand_in_full_and_came_by_the_wallet_too_is_named() {
        var it = noted("Les Jardins du Gué", 60_00);
        assertThat(booksPage()).doesNotContain("À rapprocher d’une facture");
        paid(60_00, 0);
        assertThat(booksPage()).contains("déjà notés à la main sur " + it.reference());
        var page = visitor.get(it.url());
        assertThat(page.text()).contains("est-ce le même paiement").doesNotContain("C’en est un autre");
        page.form("C’est le même").submit();
        assertThat(invoices.find(it.id()).orElseThrow().remaining()).isZero();
        assertThat(visitor.get(it.url()).text()).doesNotContain("Venu par le porte-monnaie");
        assertThat(booksPage()).doesNotContain("À rapprocher d’une facture");
        assertThat(balances())
                .containsEntry("512", 60_00L)
                .containsEntry("706", -50_00L)
                .containsEntry("411", 0L);
    }

    /** Statement: two payments of one sum and client within a week stayed named in the books where they are two. */
    @Test
    void what_are_two_payments_is_said_once_and_named_no_more() throws Exception {
        var it = noted("Les Jardins du Gué", 60_00);
        paid(60_00, 0);
        var page = visitor.get(it.url());
        var two = page.form("Non, ce sont deux paiements");
        Callable<Integer> press = () -> two.submit().status();
        assertThat(Together.all(List.of(press, press)))
                .as("pressed twice at once")
                .containsOnly(303);
        assertThat(page.form("C’est le même").submit().follow().text()).contains("C’est déjà compté ou rendu");
        assertThat(visitor.get(it.url()).text()).doesNotContain("est-ce le même paiement", "Venu par le porte-monnaie");
        assertThat(booksPage()).doesNotContain("À rapprocher d’une facture").doesNotContain("déjà notés à la main");
        assertThat(balances()).as("both").containsEntry("512", 120_00L);
        paid(60_00, 0);
        assertThat(visitor.get(it.url()).text())
                .as("of another payment it is asked")
                .contains("est-ce le même paiement");
        assertThat(visitor.get(it.url())
                        .form("Non, ce sont deux paiements")
                        .submit()
                        .follow()
                        .text())
                .contains("ce sont deux paiements, on ne vous le demandera plus");
    }

    /** Another open invoice of the client is not what the payment is offered for first. */
    @Test
    void the_books_lead_to_the_invoice_where_the_hand_noted_it() {
        paid(60_00, 0);
        var other = invoice("Les Jardins du Gué", 60_00);
        var it = noted("Les Jardins du Gué", 60_00);
        assertThat(booksPage())
                .contains("déjà notés à la main sur " + it.reference())
                .doesNotContain("pour " + other.reference());
    }

    @Test
    void a_settled_invoice_asks_about_the_same_sum_from_another_name() {
        var it = noted("Martine Roux", 60_00);
        paid(60_00, 0);
        var page = visitor.get(it.url());
        assertThat(page.page().select("details:contains(D’autres paiements)").text())
                .contains("Les Jardins du Gué")
                .contains("est-ce le même paiement");
        page.form("C’est le même").submit();
        assertThat(balances()).containsEntry("512", 60_00L).containsEntry("706", -50_00L);
    }

    /** Cash, another sum, other days: nothing that the wallet could be. */
    @Test
    void what_cannot_be_the_same_is_not_named() {
        var cash = invoice("Les Jardins du Gué", 60_00);
        payments.note(cash.id(), Days.today(clock), 60_00, PaymentMeans.CASH, "", "main", paul.id());
        var long_ago = invoice("Les Jardins du Gué", 60_00);
        payments.note(
                long_ago.id(), Days.today(clock).minusDays(8), 60_00, PaymentMeans.TRANSFER, "", "main", paul.id());
        var other = noted("Les Jardins du Gué", 61_00);
        paid(60_00, 0);
        assertThat(booksPage()).doesNotContain("À rapprocher d’une facture");
        for (var it : List.of(cash, long_ago, other))
            assertThat(visitor.get(it.url()).text()).doesNotContain("par le porte-monnaie");
    }

    /** Two transfers of one sum, one payment noted by hand: only one of them was it. */
    @Test
    void two_hands_at_once_find_the_same_only_once() throws Exception {
        var it = noted("Les Jardins du Gué", 60_00);
        var transfers = List.of(paid(60_00, 0), paid(60_00, 0));
        var hand = payments.of(it.id()).getFirst().id();
        visitor.get(it.url());
        try (var hands = Executors.newFixedThreadPool(2)) {
            var answers = hands.invokeAll(transfers.stream()
                    .<Callable<WebAnswer>>map(one -> () -> visitor.post(
                            it.url() + "/porte-monnaie", "paiement", one.value().toString(), "meme", hand.toString()))
                    .toList());
            for (var answer : answers) assertThat(answer.get().status()).isEqualTo(303);
        }
        assertThat(payments.of(it.id())).as("noted, taken back, counted").hasSize(3);
        assertThat(invoices.find(it.id()).orElseThrow().remaining()).isZero();
    }

    private Invoice noted(String name, long cents) {
        var it = invoice(name, cents);
        payments.note(it.id(), Days.today(clock), cents, PaymentMeans.TRANSFER, "", "main", paul.id());
        return it;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closing_a_year_says_what_may_stand_in_it_twice_and_does_not_refuse(boolean noted) {
        paid(60_00, 0);
        if (noted) noted("Les Jardins du Gué", 60_00);
        else invoice("Les Jardins du Gué", 60_00);
        balances();
        var today = Days.today(clock);
        clock.forward(Duration.ofDays(ChronoUnit.DAYS.between(
                today, today.withDayOfYear(1).plusYears(1).plusDays(3))));
        var page = neighbours.signedIn(paul).get("/comptabilite?pour=" + lab);
        assertThat(page.text()).contains("Un paiement du porte-monnaie reste à rapprocher");
        var closed = page.form("Clore l’exercice").tick("J’ai relu la balance").submit();
        assertThat(closed.status()).as(closed.text()).isEqualTo(303);
    }

    /** What an invoice counted of a local currency stands in the balance of one side, and « Hors euro » says so on both. */
    @Test
    void apart_from_euros_both_sides_are_told_what_an_invoice_counted() {
        paid(70_00, 30_00);
        var it = invoice("Les Jardins du Gué", 100_00);
        var today = Days.today(clock);
        books.open(garden, today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31), paul.id())
                .done();
        assertThat(visitor.get("/comptabilite/hors-euro?pour=" + lab).text()).doesNotContain("30 € comptés");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(balances()).containsEntry("467", 30_00L);
        assertThat(visitor.get("/comptabilite/hors-euro?pour=" + lab).text())
                .contains("30 € comptés sur nos factures, et dans ces livres");
        assertThat(visitor.get("/comptabilite/hors-euro?pour=" + garden).text())
                .contains("30 € comptés sur des factures que nous avons payées, pas dans ces livres");
    }
}
