package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.TransferId;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The books on the real engine: what enters, what is refused, closing, and what the check finds. */
@FabComTest
class BooksTest extends TwoAssociations {

    private final Mappings mappings;

    BooksTest(ApplicationContext beans, Mappings mappings) {
        super(beans);
        this.mappings = mappings;
    }

    private TransferId euros(PartyId payer, PartyId payee, long cents, String subject) {
        return treasury.pay(payer, payee, treasury.euro(), cents, subject);
    }

    @Test
    void a_payment_is_an_expense_in_one_set_of_books_and_an_income_in_the_other() {
        open(garden);
        open(cyclo);
        euros(garden, cyclo, 12_50, "Réparation");
        assertThat(books.record(garden)).isEqualTo(1);
        assertThat(books.record(cyclo)).isEqualTo(1);
        assertThat(sums(period(garden, 0))).containsExactly("512 0 1250", "604 1250 0");
        assertThat(sums(period(cyclo, 0))).containsExactly("512 1250 0", "706 0 1250");
        assertThat(books.record(garden)).as("once is enough").isZero();
    }

    @Test
    void what_is_given_back_leaves_every_account_at_zero() {
        open(garden);
        open(cyclo);
        var paid = euros(garden, cyclo, 40_00, "Remorque");
        treasury.giveBack(paid, "trop petite");
        for (var it : List.of(garden, cyclo)) {
            assertThat(books.record(it)).isEqualTo(2);
            assertThat(entries.sums(period(it, 0))).allMatch(sums -> sums.balance() == 0);
        }
    }

    /** E51: whatever was paid in hours beside the euros stays out. */
    @Test
    void other_units_never_enter_the_books() {
        open(garden);
        treasury.pay(garden, board.id(), treasury.hours(), 90, "Taille");
        treasury.pay(board.id(), garden, treasury.hours(), 600, "Atelier");
        euros(garden, cyclo, 7_00, "Chambre à air");
        assertThat(books.record(garden)).isEqualTo(1);
        assertThat(sums(period(garden, 0))).containsExactly("512 0 700", "604 700 0");
        mappings.preset(garden, treasury.hours(), board.id());
        assertThat(books.record(garden)).as("nor when they are valued apart").isZero();
        assertThat(mappings.of(garden))
                .filteredOn(it -> it.currency().equals(treasury.hours().id()))
                .extracting(Mappings.Mapped::account)
                .containsExactlyInAnyOrder("864", "875");
    }

    @Test
    void accounts_may_change_until_they_are_used() {
        open(garden);
        var euro = treasury.euro().id();
        assertThat(mappings.change(garden, euro, Role.EXPENSE, "607", board.id()))
                .isEmpty();
        assertThat(mappings.change(garden, euro, Role.EXPENSE, "999", board.id()))
                .hasValue(BookRefusal.UNKNOWN_ACCOUNT);
        assertThat(mappings.change(garden, euro, Role.EXPENSE, "864", board.id()))
                .hasValue(BookRefusal.WRONG_CLASS);
        euros(garden, cyclo, 5_00, "Graines");
        books.record(garden);
        assertThat(sums(period(garden, 0))).containsExactly("512 0 500", "607 500 0");
        assertThat(mappings.change(garden, euro, Role.INCOME, "756", board.id()))
                .hasValueSatisfying(why -> assertThat(why).isIn(BookRefusal.ACCOUNT_IN_USE));
    }

    @Test
    void a_closed_period_takes_nothing_more_and_its_balances_open_the_next() {
        open(garden);
        euros(cyclo, garden, 100_00, "Formation");
        euros(garden, cyclo, 30_00, "Vélo");
        var first = period(garden, 0);
        assertThat(books.close(first, "À-nouveaux", board.id()))
                .as("its last day is not over")
                .isEqualTo(new Outcome.Refused(BookRefusal.NOT_YET));
        assertThat(entries.waiting(garden)).as("a refusal changes nothing").isEqualTo(2);
        clock.forward(Duration.ofDays(2));
        books.close(first, "À-nouveaux", board.id()).done();
        assertThat(period(garden, 0).closed()).isTrue();
        assertThat(sums(period(garden, 1))).containsExactly("120 0 7000", "512 7000 0");
        var line = List.of(Line.debit("530", 5_00), Line.credit("512", 5_00));
        assertThat(books.write(garden, first.last(), "", "Retrait", line, "k", board.id()))
                .isEqualTo(new Outcome.Refused(BookRefusal.CLOSED_PERIOD));
        assertThat(books.close(period(garden, 0), "x", board.id()))
                .isEqualTo(new Outcome.Refused(BookRefusal.CLOSED_PERIOD));
    }

    @Test
    void a_mistake_in_a_closed_period_is_corrected_in_the_open_one() {
        open(garden);
        euros(garden, cyclo, 30_00, "Vélo");
        books.record(garden);
        clock.forward(Duration.ofDays(2));
        books.close(period(garden, 0), "À-nouveaux", board.id()).done();
        var wrong = entries.list(Entries.Filter.all(period(garden, 0)), 0, 10).getFirst();
        assertThat(books.correct(wrong, garden, wrong.day(), "payé deux fois", "a", board.id()))
                .isEqualTo(new Outcome.Refused(BookRefusal.CLOSED_PERIOD));
        var mirror = books.correct(wrong, garden, today(), "payé deux fois", "a", board.id())
                .done();
        assertThat(books.correct(wrong, garden, today(), "payé deux fois", "a", board.id())
                        .done())
                .as("the same form twice")
                .isEqualTo(mirror);
        assertThat(books.correct(wrong, garden, today(), "encore", "b", board.id()))
                .isEqualTo(new Outcome.Refused(BookRefusal.ALREADY_CORRECTED));
        assertThat(books.correct(wrong, garden, today(), "autre raison", "a", board.id()))
                .isEqualTo(new Outcome.Refused(BookRefusal.OTHER_CONTENT));
        assertThat(entries.find(garden, wrong.id()).orElseThrow().corrected()).isEqualTo(mirror);
        assertThat(sums(period(garden, 1))).containsExactly("129 3000 0", "512 3000 3000", "604 0 3000");
    }

    /** Told late: its own day is closed, it is written on the first open day with that day beside it. */
    @Test
    void a_payment_of_a_closed_time_goes_to_the_open_period() {
        open(garden);
        clock.forward(Duration.ofDays(2));
        books.close(period(garden, 0), "À-nouveaux", board.id()).done();
        clock.back();
        euros(garden, cyclo, 9_00, "Facture retrouvée");
        assertThat(books.record(garden)).isEqualTo(1);
        var late = entries.list(Entries.Filter.all(period(garden, 1)), 0, 10).getFirst();
        assertThat(late.day()).isEqualTo(period(garden, 1).first());
        assertThat(late.pieceDay()).isEqualTo(today());
    }

    @Test
    void payments_after_the_last_day_make_the_next_period() {
        open(garden);
        clock.forward(Duration.ofDays(500));
        euros(garden, cyclo, 9_00, "Plus tard");
        assertThat(books.record(garden)).isEqualTo(1);
        assertThat(periods.of(garden)).hasSize(3);
        assertThat(entries.count(Entries.Filter.all(period(garden, 2)))).isEqualTo(1);
    }
}
