package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fabcom.testing.Intruder.run;

import java.sql.SQLException;
import org.fabcom.testing.Intruder;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sits at the database with the application's rights, without the application: the scale refuses them as well. */
class ScaleWallsTest {

    private static final String A = "00000000-0000-7000-8000-00000000000a";
    private static final String SITE = "00000000-0000-7000-8000-0000000000b1";
    private static final String KIND = "00000000-0000-7000-8000-0000000000c1";
    private static final String MOVE = "00000000-0000-7000-8000-0000000000d1";
    private static final String LINE = "00000000-0000-7000-8000-0000000000e1";

    private final TestPostgres.Base base = TestPostgres.copy();
    private final Intruder intruder =
            new Intruder(base, "select string_agg(grams::text, ' ' order by entry) from flows.weighing", "960");

    @BeforeEach
    void one_weighing() throws SQLException {
        Intruder.asOwner(base, """
                insert into people.party (id, kind, name, created_at) values ('%s', 'ORGANISATION', 'A', now());
                insert into flows.site (id, owner, name, work, heaviest_kg, added_at) values ('%s', '%1$s', 'Quai', 'BOTH', 500, now());
                insert into flows.kind (id, owner, short_name, official_name, stream, electrical, position, added_at)
                    values ('%s', '%1$s', 'Livres', 'Livres', 'CULTURE', 'NONE', 1, now());
                """.formatted(A, SITE, KIND));
        intruder.does("""
                insert into flows.movement (id, site, way, day, channel, made_by, made_at)
                values ('%s', '%s', 'IN', (now() at time zone 'Europe/Paris')::date, 'DROP', '%s', now())
                """.formatted(MOVE, SITE, A));
        intruder.does(line(LINE, "960", "null", "today", "clé"));
    }

    @AfterEach
    void away() {
        base.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update flows.weighing set grams = 960000",
                "delete from flows.weighing",
                "truncate flows.weighing cascade",
                "update flows.movement set day = day - 1",
                "delete from flows.movement",
                "truncate flows.movement cascade",
                "update flows.closing set through = through",
                "delete from flows.closing",
                "truncate flows.closing",
                "delete from flows.site",
                "delete from flows.kind",
                "delete from flows.duty",
                "update flows.duty set duty = 'SETTINGS'",
                "alter table flows.weighing disable trigger all",
                "create function flows.mine() returns int language sql return 1"
            })
    void nothing_is_rewritten(String sql) {
        intruder.mayNot(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update flows.weighing set grams = 960000",
                "delete from flows.weighing",
                "truncate flows.weighing cascade"
            })
    void not_even_by_the_owner(String sql) throws SQLException {
        try (var owner = base.owner()) {
            assertThatThrownBy(() -> run(owner, sql)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_correction_is_the_mirror_of_one_line_once_and_days_hold() throws SQLException {
        intruder.mayNot(
                line("00000000-0000-7000-8000-0000000000e2", "-959", "'" + LINE + "'", "today", "b"),
                "correction_mirrors");
        intruder.mayNot(line("00000000-0000-7000-8000-0000000000e2", "-960", "null", "today", "b"), "weighing_nothing");
        intruder.mayNot(line("00000000-0000-7000-8000-0000000000e2", "10", "null", "today + 1", "b"), "weighing_day");
        intruder.mayNot(line("00000000-0000-7000-8000-0000000000e2", "10", "null", "today - 1", "b"), "weighing_day");
        intruder.mayNot(line("00000000-0000-7000-8000-0000000000e2", "10", "null", "today", "clé"), "weighing_key");
        intruder.does("""
                insert into flows.closing (id, owner, through, made_by, made_at) values (gen_random_uuid(), '%s',
                    (date_trunc('month', now() at time zone 'Europe/Paris') - interval '1 day')::date, '%1$s', now())
                """.formatted(A));
        intruder.mayNot("""
                insert into flows.movement (id, site, way, day, channel, made_by, made_at)
                values (gen_random_uuid(), '%s', 'IN', (date_trunc('month', now() at time zone 'Europe/Paris') - interval '1 day')::date,
                    'DROP', '%s', now())
                """.formatted(SITE, A), "month_closed");
    }

    private static String line(String id, String grams, String corrects, String day, String key) {
        return """
                insert into flows.weighing (id, movement, site, way, day, channel, fate, kind, grams, mass_from, sent, corrects, reason,
                    key, digest, made_by, made_at)
                select '%s', '%s', '%s', 'IN', %s, 'DROP', 'RECEIVED', '%s', %s, 'WEIGHED', 'SHOP', %s, case when %6$s is null then
                    '' else 'x' end, '%s', sha256('x'), '%s', now()
                from (select (now() at time zone 'Europe/Paris')::date as today) t
                """.replace("%6$s is null", corrects + "::uuid is null")
                .formatted(id, MOVE, SITE, day, KIND, grams, corrects, key, A);
    }

    /** An object leaves once, comes back as it left, and its state is nobody's to write. */
    @Test
    void an_object_has_the_state_that_its_lines_say() throws SQLException {
        var item = "00000000-0000-7000-8000-0000000000f1";
        intruder.does("""
                insert into flows.item (id, owner, number, code, site, kind, name, state, made_by, made_at)
                values ('%s', '%s', 99, 'A0000000', '%s', '%s', 'Livre rare', 'SOLD', '%2$s', now())
                """.formatted(item, A, SITE, KIND));
        assertThat(intruder.reads("select number || ' ' || state from flows.item"))
                .isEqualTo("1 WAITING");
        for (var sql : new String[] {
            "update flows.item set state = 'SALE'",
            "update flows.item set number = 7",
            "update flows.item set left_at = now()",
            "delete from flows.item",
            "update flows.item_line set minutes = 0",
            "delete from flows.item_line",
            "truncate flows.item_line cascade"
        }) intruder.mayNot(sql);
        intruder.mayNot(itemLine(item, "LEFT", "SOLD", "null"), "item_not_on_sale");
        intruder.mayNot(itemLine(item, "BACK", "WAITING", "null"), "item_not_gone");
        intruder.does(itemLine(item, "SALE", "SALE", "null"));
        intruder.does(itemLine(item, "LEFT", "SOLD", "gen_random_uuid()"));
        intruder.mayNot(itemLine(item, "LEFT", "GIVEN", "null"), "item_gone");
        intruder.mayNot(itemLine(item, "BACK", "WAITING", "null"), "item_not_gone");
        intruder.does(itemLine(item, "BACK", "SALE", "gen_random_uuid()"));
        assertThat(intruder.reads("select state from flows.item")).isEqualTo("SALE");
        intruder.mayNot("""
                insert into flows.item_line (id, item, what, minutes, corrects, done_by, made_by, made_at)
                select gen_random_uuid(), item, 'WORK', -5, id, made_by, made_by, now() from flows.item_line limit 1
                """, "item_correction");
    }

    private static String itemLine(String item, String what, String becomes, String sale) {
        return """
                insert into flows.item_line (id, item, what, becomes, sale_line, done_by, made_by, made_at)
                values (gen_random_uuid(), '%s', '%s', '%s', %s, '%s', '%5$s', now())
                """.formatted(item, what, becomes, sale, A);
    }
}
