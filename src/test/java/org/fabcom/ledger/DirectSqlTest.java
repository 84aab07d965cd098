package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sits at the database with the application's rights, without the application: the safe refuses them as well. */
class DirectSqlTest {

    private static final String A = "00000000-0000-7000-8000-00000000000a";
    private static final String B = "00000000-0000-7000-8000-00000000000b";
    private static final String HOURS = "00000000-0000-7000-8000-0000000000c1";
    private static final String BRINS = "00000000-0000-7000-8000-0000000000c2";
    private static final String CLOSED = "00000000-0000-7000-8000-0000000000c3";

    private final TestPostgres.Base base = TestPostgres.copy();

    @BeforeEach
    void twoPartiesWhoPaidOnce() throws SQLException {
        try (var owner = base.owner()) {
            run(owner, """
                insert into people.party (id, kind, name, created_at) values
                    ('%s', 'ORGANISATION', 'A', now()), ('%s', 'ORGANISATION', 'B', now());
                insert into ledger.currency (id, name, symbol, unit, regime, decimals, step, floor, ceiling, created_at, closed_at)
                values ('%s', 'Heure', 'h', 'HOURS', 'MUTUAL', 0, 15, -600, 600, now(), null),
                    ('%s', 'Brin', 'brins', 'MONEY', 'ISSUED', 2, 1, 0, null, now(), null),
                    ('%s', 'Fermée', 'f', 'POINTS', 'MUTUAL', 0, 1, -9, 9, now(), now())
                """.formatted(A, B, HOURS, BRINS, CLOSED));
        }
        pay("PAYMENT", A, B, HOURS, 60);
    }

    @AfterEach
    void away() {
        base.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.transfer set amounts = '{1}'",
                "delete from ledger.transfer",
                "truncate ledger.transfer cascade",
                "insert into ledger.posting (account, transfer, available, reserved, outside, available_after,"
                        + " reserved_after, made_at) select account, transfer, 1, 0, 0, 1, 0, now() from ledger.posting",
                "update ledger.posting set available = 0",
                "delete from ledger.posting",
                "update ledger.account set available = available + 60",
                "update ledger.account set floor = -100000",
                "insert into ledger.account (id, currency, party, available, opened_at) select gen_random_uuid(),"
                        + " currency, party, 1, now() from ledger.account",
                "delete from ledger.account",
                "update ledger.currency set floor = -100000",
                "update ledger.currency set decimals = 4",
                "update ledger.currency set closed_at = null",
                "delete from ledger.currency",
                "update ledger.limit_change set reason = 'x'",
                "delete from ledger.limit_change",
                "delete from journal.seal",
                "alter table ledger.transfer disable trigger all",
                "set session_replication_role = replica",
                "select ledger.refuse('a', 'b')",
                "create function ledger.mine() returns int language sql return 1"
            })
    void nothing_is_rewritten(String sql) {
        assertRefused(sql);
    }

    /** No role bypasses it, the owner of the tables included (E41). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.transfer set amounts = '{1}'",
                "delete from ledger.transfer",
                "truncate ledger.transfer cascade",
                "update ledger.posting set available = 0",
                "delete from ledger.posting",
                "truncate ledger.posting",
                "update ledger.account set available = -601 where party = '" + A + "'",
                "update ledger.account set reserved = -1"
            })
    void not_even_by_the_owner(String sql) throws SQLException {
        try (var owner = base.owner()) {
            assertThatThrownBy(() -> run(owner, sql)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void amounts_ends_limits_and_currencies_are_looked_at() {
        assertRefused(() -> pay("PAYMENT", A, B, HOURS, -60), "transfer_positive");
        assertRefused(() -> pay("PAYMENT", A, B, HOURS, 0), "transfer_positive");
        assertRefused(() -> pay("PAYMENT", A, A, HOURS, 60), "transfer_ends");
        assertRefused(() -> pay("PAYMENT", A, B, HOURS, 61), "amount_step");
        assertRefused(() -> pay("PAYMENT", A, B, HOURS, 555), "account_");
        assertRefused(() -> pay("PAYMENT", A, B, CLOSED, 1), "currency_closed");
        assertRefused(() -> pay("PAYMENT", A, B, A, 60), "currency_unknown");
        assertRefused(() -> pay("PAYMENT", B, A, BRINS, 1), "account_floor");
        assertRefused(() -> pay("RESERVE", A, B, HOURS, 600), "account_floor");
        assertRefused(() -> pay("ISSUE", null, B, BRINS, 100), "issuer_missing");
        assertRefused(() -> pay("PAYMENT", null, B, BRINS, 100), "transfer_payer");
        assertRefused(() -> pay("GIFT", A, B, BRINS, 100), "transfer_kind");
    }

    /** One amount for each currency, one payer, one payee: an entry that does not balance can't be said. */
    @Test
    void entries_that_do_not_balance_are_refused() {
        var unbalanced =
                "insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, key, digest, made_at)"
                        + " values (gen_random_uuid(), 'PAYMENT', '" + A + "', '" + B
                        + "', %s, gen_random_uuid(), sha256(''), now())";
        assertRefused(unbalanced.formatted("'{" + HOURS + "}', '{60, 45}'"));
        assertRefused(unbalanced.formatted("'{" + HOURS + "," + BRINS + "}', '{60}'"));
        assertRefused(unbalanced.formatted("'{" + HOURS + "," + HOURS + "}', '{60, 60}'"));
        assertRefused(unbalanced.formatted("'{}', '{}'"));
        assertRefused(unbalanced.formatted("'{" + HOURS + "}', '{null}'"));
        assertRefused(unbalanced.formatted("'{" + HOURS + "}', null"));
        assertRefused(unbalanced.formatted("array[array['" + HOURS + "']]::uuid[], '{60}'"));
    }

    /** Whatever the caller says was there before, the database writes what was; and it takes effect with its row (E38). */
    @Test
    void a_limit_is_changed_by_its_journal_only_and_never_below_where_somebody_stands() throws SQLException {
        try (var application = base.application()) {
            run(application, limit(A, -1200, "'Aide à domicile'"));
        }
        assertThat(text("select old_floor || ' ' || new_floor || ' ' || old_own from ledger.limit_change"))
                .isEqualTo("-600 -1200 false");
        assertThat(text("select floor::text from ledger.account where party = '" + A + "'"))
                .isEqualTo("-1200");
        assertRefused(limit(A, -45, "'Trop tard'"));
        assertRefused(limit(A, -1200, "''"));
        assertRefused(limit(A, 15, "'Une limite basse au-dessus de zéro'"));
        assertRefused(limit(A, -1201, "'Pas un quart d’heure'"));
    }

    private static String limit(String party, long floor, String reason) {
        return "insert into ledger.limit_change (id, currency, party, own, old_own, old_floor, new_floor, new_ceiling,"
                + " reason, made_by, made_at) values (gen_random_uuid(),"
                + " '" + HOURS + "', '" + party + "', true, true, -1, "
                + floor
                + ", 600, " + reason + ", '" + B + "', now())";
    }

    private interface Act {
        void run() throws SQLException;
    }

    private void pay(
            String kind, @org.jspecify.annotations.Nullable String payer, String payee, String currency, long units)
            throws SQLException {
        try (var application = base.application()) {
            run(
                    application,
                    "insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, made_by, key, digest,"
                            + " made_at) values"
                            + " (gen_random_uuid(),"
                            + " '" + kind + "', " + quoted(payer) + ", '" + payee + "', '{"
                            + currency
                            + "}', '{" + units + "}', '" + A + "', '" + UUID.randomUUID() + "', sha256(''), now())");
        }
    }

    private static String quoted(@org.jspecify.annotations.Nullable String id) {
        return id == null ? "null" : "'" + id + "'";
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> {
                    try (var application = base.application()) {
                        run(application, sql);
                    }
                })
                .isInstanceOf(SQLException.class);
        assertUnchanged();
    }

    private void assertRefused(Act act, String constraint) {
        assertThatThrownBy(act::run)
                .isInstanceOf(org.postgresql.util.PSQLException.class)
                .satisfies(it -> {
                    var said = ((org.postgresql.util.PSQLException) it).getServerErrorMessage();
                    assertThat(said == null ? null : said.getConstraint()).startsWith(constraint);
                });
        assertUnchanged();
    }

    private void assertUnchanged() {
        try {
            assertThat(text("select string_agg(available::text, ' ' order by available) from ledger.account"))
                    .isEqualTo("-60 60");
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private String text(String sql) throws SQLException {
        try (var owner = base.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
