package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.testing.Intruder;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sits at the database with the application's rights: the journal of a till takes only what follows. */
class TillDirectSqlTest {

    private static final String A = "00000000-0000-7000-8000-00000000000a";
    private static final String TILL = "00000000-0000-7000-8000-000000000001";

    private final TestPostgres.Base base = TestPostgres.copy();
    private final Intruder intruder = new Intruder(
            base,
            "select (select count(*) from till.event) || ' ' || number || ' ' || sold || ' ' || refunded from till.head",
            "2 2 600 0");

    @BeforeEach
    void aTillThatSold() throws SQLException {
        Intruder.asOwner(base, """
                insert into people.party (id, kind, name, created_at) values ('%1$s', 'ORGANISATION', 'A', now());
                """.formatted(A));
        intruder.does("""
                insert into till.signing_key (public_key, private_key, made_at) values ('\\x01', '\\x02', now());
                insert into till.till (id, organisation, site, number, name, added_by, added_at)
                values ('%2$s', '%1$s', '%1$s', 1, 'Caisse', '%1$s', now());
                """.formatted(A, TILL));
        intruder.does(event(1, "\"kind\":\"OPENED\",\"session\":1,\"cents\":8000"));
        intruder.does(event(
                2,
                "\"kind\":\"SALE\",\"session\":1,\"cents\":600,\"lines\":[{\"n\":1,\"pieces\":3,\"cents\":600}],"
                        + "\"payments\":[{\"cents\":600}]"));
    }

    @AfterEach
    void away() {
        base.close();
    }

    private static String event(int number, String said) {
        return event(number, "(select number + 1 from till.head)", said, "(select hash from till.head)");
    }

    private static String event(int number, String column, String said, String before) {
        var body = "{\"at\":\"2026-11-28T10:00:00Z\",\"day\":\"2026-11-28\",\"number\":" + number + ",\"till\":\""
                + TILL + "\"," + said + "}";
        return "insert into till.event (till, number, kind, at, day, cents, digest, body, hash, signature, signer) values ('"
                + TILL + "', " + column + ", 'SALE', now(), current_date, 0, sha256(''), '" + body + "', sha256("
                + before
                + " || convert_to('" + body + "', 'UTF8')), decode(repeat('00', 64), 'hex'), 1)";
    }

    @Test
    void nothing_is_changed_nor_taken_away() {
        for (var sql : List.of(
                "update till.event set body = replace(body, '600', '500') where number = 2",
                "delete from till.event where number = 2",
                "truncate till.event cascade",
                "update till.head set sold = 0",
                "delete from till.head",
                "insert into till.closing select till, 3, 'DAY', day, day, 0, 0, 0, at, '{}', hash from till.event where number = 2",
                "update till.closing set cents = 0",
                "delete from till.closing",
                "update till.daily set sold = 0",
                "delete from till.daily",
                "update till.summed set number = 0",
                "delete from till.summed",
                "update till.guide_before set least = 0",
                "delete from till.guide_before",
                "update till.archive set content = ''",
                "delete from till.archive",
                "update till.signing_key set public_key = ''",
                "delete from till.signing_key",
                "delete from till.till",
                "update till.till set number = 7",
                "update till.law set sure = true",
                "alter table till.event disable trigger all",
                "drop trigger follows on till.event")) intruder.mayNot(sql);
    }

    @Test
    void a_number_out_of_order_is_refused() {
        intruder.mayNot(event(4, "4", "\"kind\":\"DRAWER\"", "(select hash from till.head)"), "event_number");
        intruder.mayNot(event(2, "2", "\"kind\":\"DRAWER\"", "(select hash from till.head)"), "event_number");
        intruder.mayNot(event(7, "3", "\"kind\":\"DRAWER\"", "(select hash from till.head)"), "event_body");
    }

    @Test
    void a_chain_that_does_not_follow_is_refused() {
        intruder.mayNot(
                event(3, "3", "\"kind\":\"DRAWER\"", "(select hash from till.event where number = 1)"), "event_chain");
    }

    @Test
    void lines_payments_and_total_agree_or_nothing_is_written() {
        var sale =
                "\"kind\":\"SALE\",\"session\":1,\"cents\":600,\"lines\":[{\"n\":1,\"pieces\":1,\"cents\":%d}],\"payments\":[{\"cents\":%d}]";
        intruder.mayNot(event(3, sale.formatted(599, 600)), "event_sum");
        intruder.mayNot(event(3, sale.formatted(600, 601)), "event_sum");
        intruder.mayNot(event(3, sale.formatted(600, 600).replace("\"session\":1", "\"session\":2")), "event_session");
    }

    @Test
    void never_more_comes_back_than_was_sold() throws SQLException {
        intruder.mayNot(refund(3, -4, -600), "refund_more");
        intruder.mayNot(refund(3, -3, -601), "refund_more");
        intruder.mayNot(refund(3, 1, 100), "refund_more");
        intruder.does(refund(3, -2, -400));
        var after = new Intruder(base, intruder.seen(), "3 3 600 -400");
        after.mayNot(refund(4, -2, -200), "refund_more");
        after.does(refund(4, -1, -200));
        assertThat(after.reads(after.seen())).isEqualTo("4 4 600 -600");
    }

    private static String refund(int number, int pieces, int cents) {
        return event(
                number,
                ("\"kind\":\"REFUND\",\"session\":1,\"cents\":%2$d,\"concerned\":\"" + TILL
                                + "\",\"concerns\":2,\"lines\":[{\"n\":1,\"pieces\":%1$d,\"cents\":%2$d}],\"payments\":[{\"cents\":%2$d}]")
                        .formatted(pieces, cents));
    }
}
