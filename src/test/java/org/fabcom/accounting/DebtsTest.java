package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.debts.Debts;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is asked for is in the books of both on that day, cleared by its payment, taken back by its mirror (E49). */
@FabComTest
class DebtsTest extends TwoAssociations {

    private final Mappings mappings;
    private final Debts debts;

    DebtsTest(ApplicationContext beans, Mappings mappings, Debts debts) {
        super(beans);
        this.mappings = mappings;
        this.debts = debts;
    }

    private List<String> sums(PartyId party) {
        books.record(party);
        return sums(period(party, 0));
    }

    private List<Entry> entries(PartyId party, int number) {
        return entries.list(Entries.Filter.all(period(party, number)), 0, 50);
    }

    /** The garden owes it to the workshop. */
    private Order order(String key, long cents) {
        var euro = treasury.euro();
        return new Order(garden, cyclo, Amount.one(euro.id(), cents), board.id(), key, "Révision du triporteur");
    }

    private String asked(long cents) {
        var key = UUID.randomUUID().toString();
        debts.ask(order(key, cents), board.id(), "A-12");
        return key;
    }

    private void pay(String key, long cents) {
        debts.paid(key, ledger.pay(order("pay-" + key, cents)).booked(), board.id());
    }

    @Test
    void both_books_say_it_when_it_is_asked_for_and_the_payment_clears_it() {
        open(garden);
        open(cyclo);
        var key = asked(80_00);
        assertThat(sums(garden)).containsExactly("401 0 8000", "604 8000 0");
        assertThat(sums(cyclo)).containsExactly("411 8000 0", "706 0 8000");
        pay(key, 80_00);
        assertThat(sums(garden)).containsExactly("401 8000 8000", "512 0 8000", "604 8000 0");
        assertThat(sums(cyclo)).containsExactly("411 8000 8000", "512 8000 0", "706 0 8000");
        assertThat(books.record(garden)).as("once is enough").isZero();
        assertThat(entries(garden, 0)).extracting(Entry::reference).containsExactlyInAnyOrder("AC-1", "BQ-1");
        assertThat(entries(cyclo, 0)).extracting(Entry::reference).containsExactlyInAnyOrder("VE-1", "BQ-1");
        var bought = entries(garden, 0).stream()
                .filter(it -> it.journal() == Journal.AC)
                .findFirst()
                .orElseThrow();
        assertThat(bought.text()).isEqualTo("Cyclo-Rivières · Révision du triporteur");
        assertThat(bought.piece()).isEqualTo("A-12");
    }

    @Test
    void the_same_key_is_one_debt_and_no_amount_is_none() {
        open(garden);
        var key = asked(80_00);
        debts.ask(order(key, 80_00), board.id(), "A-12");
        debts.ask(new Order(garden, cyclo, List.of(), board.id(), "none", ""), board.id(), "A-13");
        assertThat(entries.waiting(garden)).isEqualTo(1);
        assertThat(sums(garden)).containsExactly("401 0 8000", "604 8000 0");
    }

    @Test
    void a_debt_taken_back_leaves_every_account_at_zero_and_names_the_entry_it_takes_back() {
        open(garden);
        open(cyclo);
        var key = asked(80_00);
        books.record(garden);
        debts.takeBack(key, "Annulé d’un commun accord", board.id());
        debts.takeBack(key, "encore", board.id());
        for (var it : List.of(garden, cyclo)) {
            assertThat(sums(it)).hasSize(2);
            assertThat(entries.sums(period(it, 0))).allMatch(sums -> sums.balance() == 0);
        }
        var both = entries(garden, 0);
        assertThat(both).extracting(Entry::reference).containsExactly("AC-1", "AC-2");
        assertThat(both.getFirst().corrected()).isEqualTo(both.getLast().id());
        assertThat(both.getLast().corrects()).isEqualTo(both.getFirst().id());
    }

    @Test
    void what_was_paid_is_not_taken_back_and_what_is_given_back_takes_the_expense_back() {
        open(garden);
        open(cyclo);
        var key = asked(80_00);
        var paid = ledger.pay(order("pay-" + key, 80_00)).booked();
        debts.paid(key, paid, board.id());
        debts.takeBack(key, "trop tard", board.id());
        treasury.giveBack(paid, "roue voilée");
        for (var it : List.of(garden, cyclo)) {
            assertThat(sums(it)).hasSize(3);
            assertThat(entries.sums(period(it, 0))).allMatch(sums -> sums.balance() == 0);
        }
    }

    /** A treasurer was faster: nothing is taken back twice. */
    @Test
    void a_debt_corrected_by_hand_gets_no_second_mirror() {
        open(garden);
        var key = asked(80_00);
        books.record(garden);
        books.correct(entries(garden, 0).getFirst(), garden, today(), "doublon", "k", board.id())
                .done();
        debts.takeBack(key, "Annulé", board.id());
        assertThat(entries.waiting(garden)).isZero();
        assertThat(sums(garden)).containsExactly("401 8000 8000", "604 8000 8000");
    }

    @Test
    void a_debt_of_before_the_books_is_written_when_it_is_paid() {
        var key = asked(80_00);
        clock.forward(Duration.ofDays(3));
        books.open(garden, today(), today().plusDays(30), board.id()).done();
        assertThat(entries.waiting(garden)).isZero();
        pay(key, 80_00);
        assertThat(sums(garden)).containsExactly("512 0 8000", "604 8000 0");
    }

    /** Asked for in one year, paid in the next: the expense is of the first, and what was owed opens the second. */
    @Test
    void what_is_owed_at_the_end_of_a_period_opens_the_next_and_is_cleared_there() {
        open(garden);
        var key = asked(80_00);
        clock.forward(Duration.ofDays(2));
        books.close(period(garden, 0), "À-nouveaux", board.id()).done();
        pay(key, 80_00);
        books.record(garden);
        assertThat(sums(period(garden, 0))).containsExactly("401 0 8000", "604 8000 0");
        assertThat(sums(period(garden, 1))).containsExactly("129 8000 0", "401 8000 8000", "512 0 8000");
    }

    /** Taken back once its period is closed: the mirror goes where one can still write, with its own day beside it. */
    @Test
    void a_debt_of_a_closed_period_is_taken_back_in_the_open_one() {
        open(garden);
        var key = asked(80_00);
        clock.forward(Duration.ofDays(2));
        books.close(period(garden, 0), "À-nouveaux", board.id()).done();
        debts.takeBack(key, "Annulé", board.id());
        books.record(garden);
        assertThat(sums(period(garden, 1))).containsExactly("129 8000 0", "401 8000 8000", "604 0 8000");
        var mirror = entries(garden, 1).getLast();
        assertThat(mirror.reference()).isEqualTo("AC-1");
        assertThat(mirror.pieceDay()).isEqualTo(today());
    }

    @Test
    void a_closing_waits_for_no_debt_that_it_can_write_itself() {
        open(cyclo);
        asked(80_00);
        clock.forward(Duration.ofDays(2));
        books.close(period(cyclo, 0), "À-nouveaux", board.id()).done();
        assertThat(sums(period(cyclo, 0))).containsExactly("411 8000 0", "706 0 8000");
    }

    @Test
    void accounts_of_what_is_owed_may_change_until_something_is() {
        open(garden);
        var euro = treasury.euro().id();
        treasury.pay(garden, cyclo, treasury.euro(), 5_00, "Comptant");
        books.record(garden);
        assertThat(Stream.of(Role.OWED, Role.RECEIVABLE))
                .allMatch(role ->
                        mappings.change(garden, euro, role, "467", board.id()).isEmpty());
        asked(80_00);
        assertThat(sums(garden)).containsExactly("467 0 8000", "512 0 500", "604 8500 0");
        assertThat(mappings.change(garden, euro, Role.OWED, "401", board.id())).hasValue(BookRefusal.ACCOUNT_IN_USE);
        assertThat(mappings.change(garden, euro, Role.RECEIVABLE, "411", board.id()))
                .isEmpty();
        assertThat(mappings.of(garden))
                .filteredOn(Mappings.Mapped::used)
                .extracting(Mappings.Mapped::role)
                .contains(Role.OWED, Role.EXPENSE)
                .doesNotContain(Role.RECEIVABLE);
    }

    @Test
    void what_moves_in_the_safe_is_no_debt() {
        var hours = new Order(
                garden, cyclo, Amount.one(treasury.hours().id(), 60), board.id(), "heures", "Un coup de main");
        assertThatThrownBy(() -> debts.ask(hours, board.id(), "Accord 7")).hasMessageContaining("debt_external");
    }
}
