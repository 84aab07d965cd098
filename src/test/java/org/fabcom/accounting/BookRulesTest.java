package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.CurrencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the books, without a database. */
class BookRulesTest {

    private static final PartyId PARTY = new PartyId(UUID.randomUUID());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Movement.Accounts ACCOUNTS = new Movement.Accounts("512", "604", "706", "401", "411");

    private static final UUID DEBT = UUID.randomUUID();

    private static Movement movement(boolean back, boolean paid) {
        var kind = back ? Movement.Kind.REVERSAL : Movement.Kind.PAYMENT;
        return new Movement(kind, TransferId.next(), null, CurrencyId.next(), paid, 1250, DAY);
    }

    private static Movement debt(Movement.Kind kind, boolean paid) {
        var transfer = kind == Movement.Kind.PAYMENT ? TransferId.next() : null;
        return new Movement(kind, transfer, DEBT, CurrencyId.next(), paid, 1250, DAY);
    }

    @Test
    void what_is_paid_is_an_expense_and_what_comes_in_an_income() {
        assertThat(movement(false, true).lines(ACCOUNTS))
                .containsExactly(Line.debit("604", 1250), Line.credit("512", 1250));
        assertThat(movement(false, false).lines(ACCOUNTS))
                .containsExactly(Line.debit("512", 1250), Line.credit("706", 1250));
    }

    /** Whoever gives back had an income, whoever gets back had an expense: each ends at zero on its own account. */
    @Test
    void what_is_given_back_goes_the_other_way_on_the_same_account() {
        assertThat(movement(true, true).lines(ACCOUNTS))
                .containsExactly(Line.debit("706", 1250), Line.credit("512", 1250));
        assertThat(movement(true, false).lines(ACCOUNTS))
                .containsExactly(Line.debit("512", 1250), Line.credit("604", 1250));
    }

    /** E49: the day it is asked for counts; the payment moves no expense and no income any more. */
    @Test
    void what_is_asked_for_is_an_expense_and_an_income_at_once_and_its_payment_clears_what_was_owed() {
        assertThat(debt(Movement.Kind.DEBT, true).lines(ACCOUNTS))
                .containsExactly(Line.debit("604", 1250), Line.credit("401", 1250));
        assertThat(debt(Movement.Kind.PAYMENT, true).lines(ACCOUNTS))
                .containsExactly(Line.debit("401", 1250), Line.credit("512", 1250));
        assertThat(debt(Movement.Kind.DEBT, false).lines(ACCOUNTS))
                .containsExactly(Line.debit("411", 1250), Line.credit("706", 1250));
        assertThat(debt(Movement.Kind.PAYMENT, false).lines(ACCOUNTS))
                .containsExactly(Line.debit("512", 1250), Line.credit("411", 1250));
    }

    @Test
    void a_debt_taken_back_is_the_mirror_of_the_debt_in_the_same_journal() {
        for (boolean paid : new boolean[] {true, false}) {
            var asked = debt(Movement.Kind.DEBT, paid);
            var back = debt(Movement.Kind.TAKEN_BACK, paid);
            assertThat(back.lines(ACCOUNTS))
                    .isEqualTo(
                            asked.lines(ACCOUNTS).stream().map(Line::mirrored).toList());
            assertThat(back.journal()).isEqualTo(asked.journal()).isEqualTo(paid ? Journal.AC : Journal.VE);
            assertThat(debt(Movement.Kind.PAYMENT, paid).journal()).isEqualTo(Journal.BQ);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "-5, 0", "0, -5"})
    void a_line_has_exactly_one_side(long debit, long credit) {
        assertThatThrownBy(() -> new Line("512", debit, credit)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Sums sums(String account, long debit, long credit) {
        return new Sums(new Account(account, ""), debit, credit);
    }

    @Test
    void a_surplus_opens_the_next_period_as_120() {
        assertThat(Sums.opening(List.of(sums("512", 9000, 4000), sums("604", 4000, 0), sums("706", 0, 9000))))
                .containsExactly(Line.debit("512", 5000), Line.credit("120", 5000));
    }

    @Test
    void a_deficit_opens_it_as_129_beside_what_was_there() {
        assertThat(Sums.opening(List.of(
                        sums("110", 0, 1000), sums("129", 300, 0), sums("512", 1000, 800), sums("604", 500, 0))))
                .containsExactlyInAnyOrder(Line.credit("110", 1000), Line.debit("512", 200), Line.debit("129", 800));
    }

    @Test
    void accounts_that_ended_at_zero_are_not_brought_forward() {
        assertThat(Sums.opening(List.of(sums("401", 700, 700), sums("604", 700, 700))))
                .isEmpty();
    }

    @Test
    void a_correction_is_the_mirror_of_what_it_corrects_and_names_it() {
        var lines = List.of(Line.debit("604", 10), Line.credit("512", 10));
        var wrong = new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Journal.OD,
                7,
                DAY,
                "F-1",
                DAY,
                "Papier",
                lines,
                null,
                null,
                null,
                PARTY,
                Instant.EPOCH);
        var mirror = EntryDraft.correcting(wrong, PARTY, DAY.plusDays(1), "mauvais compte", "k", PARTY);
        assertThat(mirror.lines()).containsExactly(Line.credit("604", 10), Line.debit("512", 10));
        assertThat(mirror.piece()).isEqualTo("OD-7");
        assertThat(mirror.corrects()).isEqualTo(wrong.id());
    }

    @Test
    void a_period_lasts_less_than_two_years_and_the_next_one_a_year() {
        assertThat(Period.fits(DAY, DAY)).isTrue();
        assertThat(Period.fits(DAY, DAY.minusDays(1))).isFalse();
        assertThat(Period.fits(DAY, DAY.plusMonths(24).minusDays(1))).isTrue();
        assertThat(Period.fits(DAY, DAY.plusMonths(24))).isFalse();
        var leap = new Period(UUID.randomUUID(), PARTY, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), null);
        assertThat(leap.nextLast()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({"'12,50', 1250", "12.5, 1250", "'1 234,05 €', 123405", "7, 700"})
    void amounts_are_read_as_people_write_them(String typed, long cents) {
        assertThat(Cents.read(typed)).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "1,234", "douze", "1e3", "99999999999"})
    void what_is_no_amount_is_not_guessed(String typed) {
        assertThat(Cents.read(typed)).isEmpty();
    }
}
