package org.fabcom.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.fabcom.testing.Intruder;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sits at the database with the application's rights: a batch takes from nobody who did not agree (E44). */
class BatchDirectSqlTest {

    private static final String BOARD = "00000000-0000-7000-8000-00000000000a";
    private static final String MALO = "00000000-0000-7000-8000-00000000000b";
    private static final String HOUSE = "00000000-0000-7000-8000-00000000000c";
    private static final String GROUP = "00000000-0000-7000-8000-00000000000d";
    private static final String ROLE = "00000000-0000-7000-8000-00000000000e";
    private static final String HOURS = "00000000-0000-7000-8000-0000000000c1";

    private final TestPostgres.Base base = TestPostgres.copy();
    private final Intruder intruder = new Intruder(
            base, "select count(*) || ' ' || (select count(*) from ledger.transfer) from ledger.batch", "0 0");

    /** The board holds the purse of a garden, by a role; Malo manages an organisation of his own. */
    @BeforeEach
    void somebodyToTakeFrom() throws SQLException {
        Intruder.asOwner(base, """
                insert into people.party (id, kind, name, created_at) values ('%1$s', 'PERSON', 'Bureau', now()),
                    ('%2$s', 'PERSON', 'Malo', now()), ('%3$s', 'ORGANISATION', 'Maison', now()), ('%4$s', 'GROUP', 'Jardin', now());
                insert into people.person (id, email, email_folded, language, confirmed_at) values
                    ('%1$s', 'bureau@fabcom.test', 'bureau@fabcom.test', 'fr', now()),
                    ('%2$s', 'malo@fabcom.test', 'malo@fabcom.test', 'fr', now());
                insert into circles.groups (id, kind, name, name_folded, seen_by, party, created_by, created_at) values
                    ('%4$s', 'CIRCLE', 'Jardin', 'jardin', 'EVERYBODY', '%4$s', '%2$s', now());
                insert into circles.groups (id, kind, parent, name, name_folded, seen_by, rights, created_by, created_at) values
                    ('%5$s', 'ROLE', '%4$s', 'Bourse', 'bourse', 'EVERYBODY', '{WALLET}', '%2$s', now());
                insert into ledger.currency (id, name, symbol, unit, regime, decimals, step, created_at)
                    values ('%6$s', 'Heure', 'h', 'HOURS', 'MUTUAL', 0, 15, now())
                """.formatted(BOARD, MALO, HOUSE, GROUP, ROLE, HOURS));
    }

    @AfterEach
    void away() {
        base.close();
    }

    /** One batch of the board's with one line, in one transaction. */
    private static String batch(String direction, String payer, String payee, String by, int lines) {
        return """
                insert into ledger.batch (id, wallet, direction, digest, lines, made_by, made_at)
                    values ('00000000-0000-7000-8000-0000000000b1', '%s', '%s', sha256(''), %s, '%s', now());
                insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, made_by, key, digest, made_at)
                    values ('00000000-0000-7000-8000-0000000000f1', 'PAYMENT', '%s', '%s', '{%s}', '{60}', '%s', 'k',
                        sha256(''), now());
                insert into ledger.batch_line (batch, n, number, transfer)
                    values ('00000000-0000-7000-8000-0000000000b1', 1, 1, '00000000-0000-7000-8000-0000000000f1')
                """.formatted(BOARD, direction, lines, BOARD, payer, payee, HOURS, by);
    }

    private void agrees(String payer, String ended) throws SQLException {
        intruder.does("insert into ledger.consent (id, payer, payee, days, granted_by, granted_at, ended_at) values"
                + " (gen_random_uuid(), '" + payer + "', '" + BOARD + "', 0, '" + payer + "', now(), " + ended + ")");
    }

    @Test
    void a_line_takes_only_from_who_agreed_and_goes_on_agreeing() throws SQLException {
        intruder.mayNot(batch("IN", MALO, BOARD, BOARD, 1), "batch_consent");
        intruder.mayNot(batch("IN", HOUSE, BOARD, BOARD, 1), "batch_consent");
        agrees(MALO, "now()");
        intruder.mayNot(batch("IN", MALO, BOARD, BOARD, 1), "batch_consent");
        agrees(MALO, "null");
        intruder.does(batch("IN", MALO, BOARD, BOARD, 1));
        assertThat(intruder.reads("select count(*) from ledger.batch_line")).isEqualTo("1");
    }

    @Test
    void or_from_a_wallet_that_its_author_may_use() throws SQLException {
        intruder.mayNot(batch("IN", GROUP, BOARD, BOARD, 1), "batch_consent");
        intruder.does("insert into circles.group_seat (id, role, person, granted_by, granted_at, starts_on) values"
                + " (gen_random_uuid(), '" + ROLE + "', '" + BOARD + "', '" + MALO + "', now(), current_date - 3)");
        intruder.does(batch("IN", GROUP, BOARD, BOARD, 1));
    }

    @Test
    void one_pays_others_without_asking_them() throws SQLException {
        intruder.does(batch("OUT", BOARD, MALO, BOARD, 1));
    }

    @Test
    void a_line_is_a_payment_of_its_batch_and_a_batch_has_all_its_lines() {
        intruder.mayNot(batch("OUT", MALO, BOARD, BOARD, 1), "batch_transfer");
        intruder.mayNot(batch("IN", BOARD, MALO, BOARD, 1), "batch_transfer");
        intruder.mayNot(batch("OUT", BOARD, MALO, MALO, 1), "batch_transfer");
        intruder.mayNot(batch("OUT", BOARD, MALO, BOARD, 2), "batch_lines");
        intruder.mayNot(batch("OUT", BOARD, MALO, BOARD, 1).replaceFirst("'PAYMENT'", "'RESERVE'"), "batch_transfer");
    }

    @Test
    void nothing_is_rewritten() throws SQLException {
        intruder.does(batch("OUT", BOARD, MALO, BOARD, 1));
        var after = new Intruder(base, "select n || ' ' || number from ledger.batch_line", "1 1");
        for (var sql : new String[] {
            "update ledger.batch_line set number = 2",
            "delete from ledger.batch_line",
            "truncate ledger.batch_line",
            "select ledger.may_pay_from('" + BOARD + "', '" + MALO + "', current_date)"
        }) after.mayNot(sql);
    }
}
