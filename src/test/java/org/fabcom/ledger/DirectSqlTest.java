package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fabcom.testing.Intruder.run;

import module java.base;
import java.sql.SQLException;
import org.fabcom.testing.Intruder;
import org.fabcom.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
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
    private final Intruder intruder = new Intruder(
            base, "select string_agg(available::text, ' ' order by available) from ledger.account", "-60 60");

    @BeforeEach
    void twoPartiesWhoPaidOnce() throws SQLException {
        Intruder.asOwner(base, """
                insert into people.party (id, kind, name, created_at) values
                    ('%s', 'ORGANISATION', 'A', now()), ('%s', 'ORGANISATION', 'B', now());
                insert into ledger.currency (id, name, symbol, unit, regime, decimals, step, floor, ceiling, created_at, closed_at)
                values ('%s', 'Heure', 'h', 'HOURS', 'MUTUAL', 0, 15, -600, 600, now(), null),
                    ('%s', 'Brin', 'brins', 'MONEY', 'ISSUED', 2, 1, 0, null, now(), null),
                    ('%s', 'Fermée', 'f', 'POINTS', 'MUTUAL', 0, 1, -9, 9, now(), now())
                """.formatted(A, B, HOURS, BRINS, CLOSED));
        intruder.does(pay("PAYMENT", A, B, HOURS, 60));
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
        intruder.mayNot(sql);
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
        intruder.mayNot(pay("PAYMENT", A, B, HOURS, -60), "transfer_positive");
        intruder.mayNot(pay("PAYMENT", A, B, HOURS, 0), "transfer_positive");
        intruder.mayNot(pay("PAYMENT", A, A, HOURS, 60), "transfer_ends");
        intruder.mayNot(pay("PAYMENT", A, B, HOURS, 61), "amount_step");
        intruder.mayNot(pay("PAYMENT", A, B, HOURS, 555), "account_");
        intruder.mayNot(pay("PAYMENT", A, B, CLOSED, 1), "currency_closed");
        intruder.mayNot(pay("PAYMENT", A, B, A, 60), "currency_unknown");
        intruder.mayNot(pay("PAYMENT", B, A, BRINS, 1), "account_floor");
        intruder.mayNot(pay("RESERVE", A, B, HOURS, 600), "account_floor");
        intruder.mayNot(pay("ISSUE", null, B, BRINS, 100), "issuer_missing");
        intruder.mayNot(pay("PAYMENT", null, B, BRINS, 100), "transfer_payer");
        intruder.mayNot(pay("GIFT", A, B, BRINS, 100), "transfer_kind");
    }

    /** One amount for each currency, one payer, one payee: an entry that does not balance can't be said. */
    @Test
    void entries_that_do_not_balance_are_refused() {
        var unbalanced =
                "insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, key, digest, made_at)"
                        + " values (gen_random_uuid(), 'PAYMENT', '" + A + "', '" + B
                        + "', %s, gen_random_uuid(), sha256(''), now())";
        intruder.mayNot(unbalanced.formatted("'{" + HOURS + "}', '{60, 45}'"));
        intruder.mayNot(unbalanced.formatted("'{" + HOURS + "," + BRINS + "}', '{60}'"));
        intruder.mayNot(unbalanced.formatted("'{" + HOURS + "," + HOURS + "}', '{60, 60}'"));
        intruder.mayNot(unbalanced.formatted("'{}', '{}'"));
        intruder.mayNot(unbalanced.formatted("'{" + HOURS + "}', '{null}'"));
        intruder.mayNot(unbalanced.formatted("'{" + HOURS + "}', null"));
        intruder.mayNot(unbalanced.formatted("array[array['" + HOURS + "']]::uuid[], '{60}'"));
    }

    /** Whatever the caller says was there before, the database writes what was; and it takes effect with its row (E38). */
    @Test
    void a_limit_is_changed_by_its_journal_only_and_never_below_where_somebody_stands() throws SQLException {
        intruder.does(limit(A, -1200, "'Aide à domicile'"));
        assertThat(intruder.reads("select old_floor || ' ' || new_floor || ' ' || old_own from ledger.limit_change"))
                .isEqualTo("-600 -1200 false");
        assertThat(intruder.reads("select floor::text from ledger.account where party = '" + A + "'"))
                .isEqualTo("-1200");
        intruder.mayNot(limit(A, -45, "'Trop tard'"));
        intruder.mayNot(limit(A, -1200, "''"));
        intruder.mayNot(limit(A, 15, "'Une limite basse au-dessus de zéro'"));
        intruder.mayNot(limit(A, -1201, "'Pas un quart d’heure'"));
    }

    /** E58: a group that owes stays open; a closed one pays nobody and is paid by nobody, nor asked for anything. */
    @Test
    void a_group_that_owes_is_not_closed_and_a_closed_one_is_not_paid() throws SQLException {
        var group = "00000000-0000-7000-8000-00000000000d";
        var person = "00000000-0000-7000-8000-00000000000e";
        Intruder.asOwner(base, """
                insert into people.party (id, kind, name, created_at) values
                    ('%1$s', 'GROUP', 'Jardin', now()), ('%2$s', 'PERSON', 'Léa', now());
                insert into circles.groups (id, kind, name, name_folded, seen_by, party, created_by, created_at)
                values ('%1$s', 'CIRCLE', 'Jardin', 'jardin', 'EVERYBODY', '%1$s', '%2$s', now())
                """.formatted(group, person));
        var close = "update circles.groups set closed_at = now() where id = '" + group + "'";
        var ask =
                "insert into ledger.payment_request (id, payee, payer, currencies, amounts, asked_by, asked_at, lapses_at,"
                        + " key) values (gen_random_uuid(), '" + A + "', '" + group + "', '{" + HOURS + "}', '{60}', '"
                        + A
                        + "', now(), now() + interval '1 day', gen_random_uuid())";
        intruder.does(pay("RESERVE", group, A, HOURS, 15));
        assertThatThrownBy(() -> intruder.does(close)).hasMessageContaining("group_unsettled");
        var release = pay("RELEASE", group, A, HOURS, 15)
                .replace("digest, made_at)", "digest, made_at, concerns)")
                .replace("now())", "now(), (select id from ledger.transfer where kind = 'RESERVE'))");
        intruder.does(release);
        intruder.does(ask);
        assertThatThrownBy(() -> intruder.does(close)).hasMessageContaining("group_unsettled");
        intruder.does("update ledger.payment_request set state = 'REFUSED', answered_at = now()");
        intruder.does(close);
        for (var sql : new String[] {
            pay("PAYMENT", A, group, HOURS, 15),
            pay("PAYMENT", group, A, HOURS, 15),
            pay("RESERVE", B, group, HOURS, 15),
            ask
        }) assertThatThrownBy(() -> intruder.does(sql)).as(sql).hasMessageContaining("party_closed");
        assertThat(intruder.reads("select closed_at is not null from circles.groups"))
                .isEqualTo("t");
    }

    private static String limit(String party, long floor, String reason) {
        return "insert into ledger.limit_change (id, currency, party, own, old_own, old_floor, new_floor, new_ceiling,"
                + " reason, made_by, made_at) values (gen_random_uuid(),"
                + " '" + HOURS + "', '" + party + "', true, true, -1, "
                + floor
                + ", 600, " + reason + ", '" + B + "', now())";
    }

    private static String pay(String kind, @Nullable String payer, String payee, String currency, long units) {
        return "insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, made_by, key, digest, made_at)"
                + " values (gen_random_uuid(), '" + kind + "', " + quoted(payer) + ", '" + payee + "', '{" + currency
                + "}', '{" + units + "}', '" + A + "', '" + UUID.randomUUID() + "', sha256(''), now())";
    }

    private static String quoted(@Nullable String id) {
        return id == null ? "null" : "'" + id + "'";
    }
}
