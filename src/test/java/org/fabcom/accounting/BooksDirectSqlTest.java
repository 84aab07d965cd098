package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fabcom.testing.Intruder.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.testing.Intruder;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** Somebody sits at the database with the application's rights: the books refuse them as well. */
class BooksDirectSqlTest {

    private static final String A = "00000000-0000-7000-8000-00000000000a";
    private static final String B = "00000000-0000-7000-8000-00000000000b";
    private static final String EURO = "00000000-0000-7000-8000-0000000000e1";
    private static final String HOURS = "00000000-0000-7000-8000-0000000000c1";
    private static final String OLD = "00000000-0000-7000-8000-000000000f25";
    private static final String NOW = "00000000-0000-7000-8000-000000000f26";
    private static final String PAID = "00000000-0000-7000-8000-000000000123";

    private final TestPostgres.Base base = TestPostgres.copy();
    private final Intruder intruder =
            new Intruder(base, "select string_agg(journal || number || label, ' ') from accounting.book_entry", "OD1x");

    @BeforeEach
    void booksWithAClosedYear() throws SQLException {
        Intruder.asOwner(base, """
                insert into people.party (id, kind, name, created_at) values
                    ('%1$s', 'ORGANISATION', 'A', now()), ('%2$s', 'ORGANISATION', 'B', now());
                insert into ledger.currency (id, name, symbol, unit, regime, decimals, step, created_at)
                values ('%3$s', 'Euro', '€', 'MONEY', 'EXTERNAL', 2, 1, now()),
                    ('%4$s', 'Heure', 'h', 'HOURS', 'MUTUAL', 0, 15, now())
                """.formatted(A, B, EURO, HOURS));
        intruder.does("""
                insert into accounting.books values ('%1$s', '%2$s', '2025-01-01T10:00:00Z');
                insert into accounting.book_account values
                    ('%1$s', '%3$s', 'AVAILABLE', '512', '%2$s', '2025-01-01T10:00:00Z'),
                    ('%1$s', '%4$s', 'EXPENSE', '864', '%2$s', '2025-01-01T10:00:00Z');
                insert into accounting.book_period (id, party, first_day, last_day, made_at) values
                    ('%5$s', '%1$s', '2025-01-01', '2025-12-31', '2025-01-01T10:00:00Z'),
                    ('%6$s', '%1$s', '2026-01-01', '2026-12-31', '2025-01-01T10:00:00Z');
                insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, made_by, key, digest, made_at)
                values ('%7$s', 'PAYMENT', '%1$s', '%2$s', '{%3$s,%4$s}', '{1250,60}', '%1$s', 'k', sha256(''),
                    '2026-03-01T10:00:00Z')
                """.formatted(A, B, EURO, HOURS, OLD, NOW, PAID));
        intruder.does(entry("OD", "2025-06-01", "{530,512}", "{100,0}", "{0,100}"));
        intruder.does("insert into accounting.book_closing values ('" + OLD + "', '" + B + "', 99, 99, 99, '" + B
                + "', '2026-02-01T10:00:00Z')");
    }

    @AfterEach
    void away() {
        base.close();
    }

    private static String entry(String journal, String day, String accounts, String debits, String credits) {
        return "insert into accounting.book_entry (id, party, journal, number, day, piece_day, label, accounts, debits,"
                + " credits, key, made_by, made_at) values (gen_random_uuid(), '" + A + "', '" + journal + "', 77, '"
                + day + "', '" + day + "', 'x', '" + accounts + "', '" + debits + "', '" + credits
                + "', gen_random_uuid()::text, '" + B + "', now())";
    }

    private static String payment(String transfer, String currency, String accounts, String debits, String credits) {
        return "insert into accounting.book_entry (id, party, journal, day, piece_day, accounts, debits, credits, currency,"
                + " transfer, key, made_at) values (gen_random_uuid(), '" + A + "', 'BQ', '2026-03-01', '1999-01-01', '"
                + accounts + "', '" + debits + "', '" + credits + "', '" + currency + "', '" + transfer
                + "', 'mine', now())";
    }

    @Test
    void the_closing_wrote_what_it_counted_whatever_it_was_told() throws SQLException {
        assertThat(intruder.reads("select entries || ' ' || debit || ' ' || volunteered || ' ' || (party = '" + A + "')"
                        + " from accounting.book_closing"))
                .isEqualTo("1 100 0 true");
    }

    @Test
    void a_closed_period_refuses_every_entry() {
        intruder.mayNot(entry("OD", "2025-06-01", "{530,512}", "{100,0}", "{0,100}"), "period_closed");
        intruder.mayNot(entry("OD", "2025-12-31", "{530,512}", "{100,0}", "{0,100}"), "period_closed");
        intruder.mayNot(entry("OD", "2024-12-31", "{530,512}", "{100,0}", "{0,100}"), "entry_period");
        intruder.mayNot(
                "insert into accounting.book_valuation values (gen_random_uuid(), '" + A + "', '" + HOURS
                        + "', '2025-12-31', 1200, 'SMIC', '" + B + "', now())",
                "period_closed");
        intruder.mayNot(
                "insert into accounting.book_closing values ('" + OLD + "', '" + A + "', 0, 0, 0, '" + B + "', now())",
                "period_closed");
    }

    /** The isolation of the session changes nothing: what it can't see yet stops it all the same. */
    @Test
    void a_session_that_looked_before_the_closing_is_refused_as_well() throws SQLException {
        try (var early = base.application();
                var other = base.application()) {
            early.setAutoCommit(false);
            early.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            run(early, "select count(*) from accounting.book_entry");
            run(other, payment(PAID, EURO, "{604,512}", "{1250,0}", "{0,1250}"));
            run(
                    other,
                    "insert into accounting.book_closing values ('" + NOW + "', '" + A + "', 0, 0, 0, '" + B
                            + "', '2027-02-01T10:00:00Z')");
            assertThatThrownBy(() -> run(early, entry("OD", "2026-06-01", "{530,512}", "{100,0}", "{0,100}")))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(intruder.reads("select count(*)::text from accounting.book_entry"))
                .isEqualTo("2");
    }

    @Test
    void what_does_not_balance_or_is_of_class_8_can_t_be_written() {
        intruder.mayNot(entry("OD", "2026-06-01", "{530,512}", "{100,0}", "{0,99}"), "entry_balanced");
        intruder.mayNot(entry("OD", "2026-06-01", "{530}", "{100}", "{100}"), "entry_balanced");
        intruder.mayNot(entry("OD", "2026-06-01", "{530,512}", "{-100,0}", "{0,-100}"), "entry_balanced");
        intruder.mayNot(entry("OD", "2026-06-01", "{530,512}", "{100,null}", "{0,100}"), "entry_balanced");
        intruder.mayNot(entry("OD", "2026-06-01", "{530,512,607}", "{100,0}", "{0,100}"), "entry_balanced");
        intruder.mayNot(entry("OD", "2026-06-01", "{864,875}", "{100,0}", "{0,100}"), "entry_balanced");
        intruder.mayNot(entry("OD", "2026-06-01", "{5999,512}", "{100,0}", "{0,100}"), "account_unknown");
        intruder.mayNot(entry("XX", "2026-06-01", "{530,512}", "{100,0}", "{0,100}"), "entry_journal");
    }

    /** E51: hours can't be written as euros, nor be given an account of the trial balance. */
    @Test
    void only_euros_and_only_what_was_paid_are_written_as_payments() throws SQLException {
        intruder.mayNot(payment(PAID, EURO, "{604,512}", "{1251,0}", "{0,1251}"), "entry_transfer");
        intruder.mayNot(payment(PAID, EURO, "{512,604}", "{1250,0}", "{0,1250}"), "entry_transfer");
        intruder.mayNot(payment(PAID, EURO, "{604,530}", "{1250,0}", "{0,1250}"), "entry_transfer");
        intruder.mayNot(payment(PAID, HOURS, "{604,512}", "{60,0}", "{0,60}"), "entry_transfer");
        intruder.mayNot(payment(B, EURO, "{604,512}", "{1250,0}", "{0,1250}"), "");
        for (var role : new String[] {"'AVAILABLE', '512'", "'INCOME', '706'", "'INCOME', '864'"})
            intruder.mayNot(
                    "insert into accounting.book_account values ('" + A + "', '" + HOURS + "', " + role + ", '" + B
                            + "', now())",
                    "account_class");
        intruder.does(payment(PAID, EURO, "{604,512}", "{1250,0}", "{0,1250}"));
        assertThat(
                        intruder.reads(
                                "select number || ' ' || piece_day || ' ' || key from accounting.book_entry where journal = 'BQ'"))
                .isEqualTo("1 2026-03-01 transfer-" + PAID + "-" + EURO);
        assertThatThrownBy(() -> intruder.does(payment(PAID, EURO, "{604,512}", "{1250,0}", "{0,1250}")))
                .as("twice")
                .isInstanceOf(PSQLException.class);
    }

    /** E49: only what was asked for, on the side of who owes or of who asked, and only its own payment clears it. */
    @Test
    void only_what_was_asked_for_is_written_as_a_debt() throws SQLException {
        var debt = "00000000-0000-7000-8000-000000000c1a";
        intruder.does("""
                insert into accounting.book_account values ('%1$s', '%3$s', 'OWED', '401', '%2$s', '2025-01-01T10:00:00Z'),
                    ('%1$s', '%3$s', 'RECEIVABLE', '411', '%2$s', '2025-01-01T10:00:00Z');
                insert into ledger.debt (id, payer, payee, currencies, amounts, piece, made_by, key, made_at)
                values ('%4$s', '%1$s', '%2$s', '{%3$s}', '{1250}', 'A-1', '%2$s', 'c', '2026-03-01T10:00:00Z')
                """.formatted(A, B, EURO, debt));
        for (var ends : new String[] {"'" + PAID + "'", "'" + B + "'"})
            intruder.mayNot(
                    "insert into ledger.debt_end (debt, transfer, made_by, made_at) values ('" + debt + "', " + ends
                            + ", '" + A + "', now())",
                    "debt_payment");
        intruder.mayNot(owed(debt, "AC", "{604,401}", "{1251,0}", "{0,1251}", "null"), "entry_of_debt");
        intruder.mayNot(owed(debt, "AC", "{401,604}", "{1250,0}", "{0,1250}", "null"), "entry_of_debt");
        intruder.mayNot(owed(debt, "VE", "{411,706}", "{1250,0}", "{0,1250}", "null"), "entry_of_debt");
        intruder.mayNot(owed(debt, "OD", "{604,401}", "{1250,0}", "{0,1250}", "null"), "entry_debt");
        intruder.does(owed(debt, "AC", "{604,401}", "{1250,0}", "{0,1250}", "null"));
        assertThat(
                        intruder.reads(
                                "select number || ' ' || piece_day || ' ' || key from accounting.book_entry where journal = 'AC'"))
                .isEqualTo("1 2026-03-01 debt-" + debt + "-" + EURO);
        var back = "(select id from accounting.book_entry where journal = 'AC')";
        assertThatThrownBy(() -> intruder.does(owed(debt, "AC", "{604,401}", "{0,1250}", "{1250,0}", back)))
                .as("nobody took it back")
                .hasMessageContaining("entry_of_debt");
    }

    private static String owed(
            String debt, String journal, String accounts, String debits, String credits, String corrects) {
        return "insert into accounting.book_entry (id, party, journal, day, piece_day, accounts, debits, credits, currency,"
                + " debt, corrects, key, made_at) values (gen_random_uuid(), '" + A + "', '" + journal
                + "', '2026-03-01', '1999-01-01', '" + accounts + "', '" + debits + "', '" + credits + "', '" + EURO
                + "', '" + debt + "', " + corrects + ", 'mine', now())";
    }

    @Test
    void nothing_is_rewritten() {
        for (var sql : new String[] {
            "update accounting.book_entry set label = 'y'",
            "delete from accounting.book_entry",
            "truncate accounting.book_entry cascade",
            "update accounting.book_period set closed_at = null",
            "update accounting.book_period set last_day = '2027-01-31'",
            "delete from accounting.book_period",
            "delete from accounting.book_closing",
            "update ledger.debt set amounts = '{1}'",
            "delete from ledger.debt",
            "truncate ledger.debt_end",
            "update ledger.debt_end set transfer = null",
            "update accounting.book_closing set debit = 1",
            "update accounting.book_valuation set cents = 1",
            "delete from accounting.book_account",
            "update accounting.book_account set role = 'EXPENSE'",
            "update accounting.chart_account set label = 'y'",
            "insert into accounting.chart_account values ('999', 'x')",
            "insert into accounting.own_account values ('" + A + "', '864', 'x', '" + B + "', now())",
            "insert into accounting.own_account values ('" + A + "', '512', 'x', '" + B + "', now())",
            "insert into accounting.own_account values ('" + A + "', '790', 'x', '" + B + "', now())",
            "update accounting.own_account set label = 'y'",
            "delete from accounting.books",
            "insert into accounting.book_period (id, party, first_day, last_day, made_at) values (gen_random_uuid(), '"
                    + A + "', '2027-01-02', '2027-12-31', now())",
            "insert into accounting.book_period (id, party, first_day, last_day, made_at) values (gen_random_uuid(), '"
                    + A + "', '2027-01-01', '2029-01-01', now())",
            "alter table accounting.book_entry disable trigger all"
        }) intruder.mayNot(sql);
    }
}
