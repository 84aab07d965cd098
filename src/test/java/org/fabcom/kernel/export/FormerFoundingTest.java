package org.fabcom.kernel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.SQLException;
import org.fabcom.testing.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Founding paths lay in {@code governance} until 29 November 2026. A base of that day, where it stands or as an export that arrives
 * elsewhere, keeps each row under the names of today.
 */
class FormerFoundingTest {

    /** A version of before. */
    private static final String FORMER = "202611291649";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("founding_path", "path"),
            Map.entry("founding_founder", "founder"),
            Map.entry("founding_question", "question"),
            Map.entry("founding_answer", "answer"),
            Map.entry("founding_position", "position"),
            Map.entry("founding_view", "position_view"),
            Map.entry("founding_argument", "argument"),
            Map.entry("founding_stance", "stance"),
            Map.entry("founding_decision", "decision"),
            Map.entry("founding_session", "session"),
            Map.entry("founding_case_read", "case_read"),
            Map.entry("founding_row", "table_row"),
            Map.entry("founding_aside", "aside"));

    private static final String ROWS = """
            insert into people.party (id, kind, name, created_at) values
                ('00000000-0000-0000-0000-000000000001', 'PERSON', 'Odile', '2026-11-01T08:00Z'),
                ('00000000-0000-0000-0000-000000000002', 'ORGANISATION', 'La Fabrique', '2026-11-01T08:00Z');
            insert into governance.body (id, organisation, opened_by, opened_at) values ('00000000-0000-0000-0000-000000000003',
                '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', '2026-11-02T08:00Z');
            insert into governance.founding_path (id, name, opened_at, touched_at, body) values ('00000000-0000-0000-0000-000000000010',
                'Le chemin', '2026-11-03T08:00Z', '2026-11-04T08:00Z', '00000000-0000-0000-0000-000000000003');
            insert into governance.founding_founder (id, path, person, name, joined_at) values
                ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-000000000010',
                    '00000000-0000-0000-0000-000000000001', 'Odile', '2026-11-03T08:00Z'),
                ('00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-000000000010', null, 'Malo', '2026-11-03T09:00Z');
            insert into governance.founding_question (path, code, state, reason) values
                ('00000000-0000-0000-0000-000000000010', '1', 'DECIDED', ''), ('00000000-0000-0000-0000-000000000010', '2', 'OPEN', '');
            insert into governance.founding_answer (id, path, code, founder, text, written_by, written_at) values
                ('00000000-0000-0000-0000-000000000013', '00000000-0000-0000-0000-000000000010', '1',
                    '00000000-0000-0000-0000-000000000012', 'Ici.', '00000000-0000-0000-0000-000000000011', '2026-11-03T10:00Z');
            insert into governance.founding_position (id, path, code, text, written_at) values
                ('00000000-0000-0000-0000-000000000014', '00000000-0000-0000-0000-000000000010', '1', 'Ici', '2026-11-03T10:00Z');
            insert into governance.founding_view (position, founder, holds, grade) values
                ('00000000-0000-0000-0000-000000000014', '00000000-0000-0000-0000-000000000011', true, 5);
            insert into governance.founding_argument (id, path, code, side, text, founder, written_at) values
                ('00000000-0000-0000-0000-000000000015', '00000000-0000-0000-0000-000000000010', '1', 'FOR', 'Proche',
                    '00000000-0000-0000-0000-000000000011', '2026-11-03T10:00Z');
            insert into governance.founding_stance (path, code, sentence_number, founder, stance, said_at) values
                ('00000000-0000-0000-0000-000000000010', '1', 1, '00000000-0000-0000-0000-000000000011', 'CONSENT', '2026-11-03T11:00Z');
            insert into governance.founding_decision (id, path, code, sentence, how, decided_on, founders, agreed, reserved, objected,
                    unconfirmed, sha256) values ('00000000-0000-0000-0000-000000000016', '00000000-0000-0000-0000-000000000010', '1',
                'Nous fabriquons ici.', 'CONSENT', '2026-11-04', 2, 2, 0, 0, 0, repeat('a', 64));
            insert into governance.founding_session (id, path, code, day, place, present, green, sentence_number, entered_at) values
                ('00000000-0000-0000-0000-000000000017', '00000000-0000-0000-0000-000000000010', '1', '2026-11-04', 'La Filature', 2, 2,
                    1, '2026-11-04T18:00Z');
            insert into governance.founding_case_read (path, founder, experience, read_at) values
                ('00000000-0000-0000-0000-000000000010', '00000000-0000-0000-0000-000000000011', 'wezer', '2026-11-04T18:00Z');
            insert into governance.founding_row (id, path, code, cells, written_at) values
                ('00000000-0000-0000-0000-000000000018', '00000000-0000-0000-0000-000000000010', '1', '{"Salle","12"}', '2026-11-04T18:00Z');
            insert into governance.founding_aside (path, code, state, reason, asked_by, asked_at) values
                ('00000000-0000-0000-0000-000000000010', '2', 'WAIVED', 'Plus tard', '00000000-0000-0000-0000-000000000011',
                    '2026-11-04T18:00Z');
            """;

    @TempDir
    private static Path folder;

    /** Of that day, with rows, then brought up where it stands. */
    private static final TestPostgres.Base BASE = TestPostgres.bare();

    private static List<String> held = List.of();

    @BeforeAll
    static void a_base_of_that_day() throws Exception {
        TestPostgres.copy().close(); // the accounts that every migration knows
        bring(BASE, FORMER);
        run(BASE, ROWS);
        Exports.write(Exports.database(BASE), folder.resolve("files"), folder.resolve("before"));
        for (var it : NAMES.keySet())
            assertThat(folder.resolve("before/governance/" + it + ".jsonl"))
                    .as(it)
                    .isNotEmptyFile();
        held = rights(BASE, "governance");
        run(BASE, """
                insert into events.event_publication (id, listener_id, event_type, serialized_event, publication_date)
                values (gen_random_uuid(), 'org.fabcom.governance.founding.walking.FoundingNotices.on('
                    || 'org.fabcom.governance.founding.path.PathEvent)', 'org.fabcom.governance.founding.path.PathEvent', '{}', now())
                """);
        bring(BASE, "latest");
    }

    @AfterAll
    static void drop() {
        BASE.close();
    }

    @Test
    void every_row_stays_where_the_base_is_brought_up() throws Exception {
        same(BASE, folder.resolve("after"));
    }

    /** An export is laid into tables of its own version; the migrations that came since give them their names. */
    @Test
    void every_row_arrives_from_an_export_of_before_and_numbers_go_on() throws Exception {
        try (var elsewhere = TestPostgres.bare()) {
            new Arrival(folder.resolve("before"), Exports.database(elsewhere), folder.resolve("arrived")).run();
            bring(elsewhere, "latest");
            same(elsewhere, folder.resolve("there"));
            run(elsewhere, """
                    insert into founding.position (id, path, code, text, written_at)
                    select gen_random_uuid(), path, code, 'Ailleurs', now() from founding.position
                    """);
            assertThat(all(elsewhere, "select text from founding.position order by number"))
                    .containsExactly("Ici", "Ailleurs");
            assertThat(all(elsewhere, "select count(distinct number)::text from founding.position"))
                    .containsExactly("2");
        }
    }

    @Test
    void nothing_of_it_is_left_in_the_agora() throws Exception {
        assertThat(all(BASE, """
                select oid::regclass::text from pg_class where relnamespace = 'governance'::regnamespace and relname like 'founding%'
                union all select oid::regprocedure::text from pg_proc where prosrc ~ 'governance\\.founding'
                    or pronamespace = 'governance'::regnamespace and proname like 'founding%'
                union all select description from pg_description where description ~ 'governance\\.founding'
                union all select conname from pg_constraint k where k.contype = 'f' and k.connamespace = 'founding'::regnamespace
                    and (select relnamespace from pg_class where oid = k.confrelid) = 'governance'::regnamespace
                """)).isEmpty();
    }

    @Test
    void what_the_program_may_do_with_each_table_is_what_it_might() throws Exception {
        assertThat(held).hasSizeGreaterThan(40);
        assertThat(rights(BASE, "founding")).containsExactlyInAnyOrderElementsOf(held);
    }

    @Test
    void cards_are_still_counted_for_sentences_of_the_path_only() {
        assertThatThrownBy(() -> run(BASE, "update founding.session set day = '2026-10-01'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("before the path began");
    }

    @Test
    void what_is_on_its_way_names_classes_that_are_there() throws Exception {
        var listener =
                all(BASE, "select listener_id from events.event_publication").getFirst();
        var event = all(BASE, "select event_type from events.event_publication").getFirst();
        assertThat(listener).endsWith(".on(" + event + ")");
        assertThat(Class.forName(event)).isNotNull();
        assertThat(Class.forName(listener.substring(0, listener.indexOf(".on("))))
                .isNotNull();
    }

    /** The files of an export say the same rows, byte for byte, but for columns that came since. */
    private static void same(TestPostgres.Base base, Path after) throws Exception {
        Exports.write(Exports.database(base), folder.resolve("files"), after);
        for (var it : NAMES.entrySet())
            assertThat(Files.readString(after.resolve("founding/" + it.getValue() + ".jsonl")))
                    .as(it.getKey())
                    .isEqualTo(ofToday(it.getKey()));
        assertThat(Files.readString(after.resolve("founding/schema.json")))
                .contains("\"references\" : \"governance.body\"")
                .doesNotContain("founding_");
    }

    /** The rows of before, with the columns that came since. */
    private static String ofToday(String table) throws Exception {
        var before = Files.readString(folder.resolve("before/governance/" + table + ".jsonl"));
        return table.equals("founding_path") ? before.replace("}\n", ",\"pressed\":null}\n") : before;
    }

    /** « founder: SELECT » and « decision.replaced_at: UPDATE », without the names of before. */
    private static List<String> rights(TestPostgres.Base base, String schema) throws SQLException {
        var held = new ArrayList<String>();
        for (var it : all(base, """
                select c.relname || ': ' || a.privilege_type from pg_class c, aclexplode(c.relacl) a
                where c.relnamespace = '%1$s'::regnamespace and c.relkind = 'r' and a.grantee <> c.relowner
                union all
                select c.relname || '.' || t.attname || ': ' || a.privilege_type
                from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
                where c.relnamespace = '%1$s'::regnamespace and c.relkind = 'r'
                """.formatted(schema))) {
            var name = it.replaceFirst("[:.].*", "");
            if (schema.equals("governance") && !NAMES.containsKey(name)) continue;
            held.add(NAMES.getOrDefault(name, name) + it.substring(name.length()));
        }
        return held;
    }

    private static void bring(TestPostgres.Base base, String version) {
        Flyway.configure()
                .dataSource(base.url(), base.user(), base.password())
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .target(version)
                .load()
                .migrate();
    }

    private static void run(TestPostgres.Base base, String sql) throws SQLException {
        try (var owner = base.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> all(TestPostgres.Base base, String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var owner = base.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) all.add(row.getString(1));
        }
        return all;
    }
}
