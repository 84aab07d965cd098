package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
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

    @Test
    void closing_a_year_says_what_may_stand_in_it_twice_and_does_not_refuse() {
        paid(60_00, 0);
        invoice("Les Jardins du Gué", 60_00);
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
