package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.people.Person;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/**
 * Somebody has the whole base, as its owner, with what PostgreSQL adds to each row, the logs and a copy of every table, and knows
 * in which order people voted: no paper of a secret ballot is told from another by it (Done 3, G35).
 */
@FabComTest
@ExtendWith(OutputCaptureExtension.class)
record SecretPapersTest(ApplicationContext beans) {

    private static final int VOTERS = 12;
    private static final List<String> OPTIONS = List.of("Aune", "Bief", "Crue");

    /** Written at the opening to all who may vote, before any paper is there. */
    private static final List<String> TOLD = List.of("post.letter", "talk.notice");

    /** Two votes that differ only in who says what, in the same order: all that the base holds of them is the same. */
    @Test
    void what_lies_in_the_base_is_the_same_whoever_cast_which_paper() throws Exception {
        long seed = System.nanoTime();
        var hall = new Hall(beans, VOTERS);
        var order = new ArrayList<>(hall.people);
        Collections.shuffle(order, new Random(seed));
        var choices = new ArrayList<String>();
        for (int i = 0; i < VOTERS; i++) choices.add((i % 5 == 0 ? "" : i % 5) + "," + i % 3 + "," + (i + 1) % 4);
        var one = cast(hall, order, choices);
        var turned = new ArrayList<>(choices);
        Collections.rotate(turned, 5);
        var other = cast(hall, order, turned);
        assertThat(contents(one)).as("seed " + seed).isEqualTo(contents(other)).hasSizeGreaterThan(2);
    }

    private static UUID cast(Hall hall, List<Person> order, List<String> choices) throws SQLException {
        var ballot = hall.open(BallotRules.plain()
                .comparing(Method.SCORE, OPTIONS, List.of(), 0, 5, 0)
                .kept(Secrecy.DETACHED, false, true, false));
        for (int i = 0; i < order.size(); i++) {
            var choice = choices.get(i).replace("0", "");
            hall.votes(ballot, order.get(i), choice);
        }
        assertThat(told(ballot)).as("nobody is told of a paper").isSubsetOf("governance.voteopen");
        return ballot;
    }

    /** Every row of every table that names the ballot, in its physical order, without what names it or says when. */
    private static TreeMap<String, List<String>> contents(UUID ballot) throws SQLException {
        var contents = new TreeMap<String, List<String>>();
        try (var owner = CurrentBase.base().owner()) {
            for (var table : tables(owner)) {
                if (TOLD.contains(table)) continue;
                var rows = new ArrayList<String>();
                try (var found = owner.createStatement()
                        .executeQuery(
                                "select (to_jsonb(t) - array['id', 'announced_at', 'opens_at', 'closes_at', 'opened_at'])::text"
                                        + " from " + table + " t where to_jsonb(t)::text like '%" + ballot
                                        + "%' order by ctid")) {
                    while (found.next()) rows.add(found.getString(1).replace(ballot.toString(), "BALLOT"));
                }
                if (!rows.isEmpty()) contents.put(table, rows);
            }
        }
        return contents;
    }

    /** Of what people are told that names the ballot. */
    private static List<String> told(UUID ballot) throws SQLException {
        var told = new ArrayList<String>();
        try (var owner = CurrentBase.base().owner();
                var found = owner.createStatement()
                        .executeQuery("select distinct kind from talk.notice where url like '%" + ballot + "%'")) {
            while (found.next()) told.add(found.getString(1));
        }
        return told;
    }

    private static List<String> tables(Connection owner) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = owner.createStatement().executeQuery("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1
                """)) {
            while (found.next()) tables.add(found.getString(1));
        }
        return tables;
    }

    /** Papers have no row of their own: neither place, nor transaction, nor number tells one from another. */
    @Test
    void neither_ctid_nor_xmin_nor_any_sequence_says_more() throws Exception {
        var hall = new Hall(beans, VOTERS);
        var before = sequences();
        var ballot = hall.open(BallotRules.plain().kept(Secrecy.DETACHED, false, true, false));
        var opened = sequences();
        for (int i = 0; i < VOTERS; i++) hall.votes(ballot, hall.people.get(i), i % 3 == 0 ? "against" : "for");
        assertThat(sequences()).as("a secret vote takes no number").isEqualTo(opened);
        assertThat(opened).isEqualTo(before);
        try (var owner = CurrentBase.base().owner();
                var rows = owner.createStatement()
                        .executeQuery(
                                "select count(*), count(distinct xmin::text), count(distinct ctid::text) from governance.urn"
                                        + " where ballot = '" + ballot + "'")) {
            rows.next();
            assertThat(List.of(rows.getInt(1), rows.getInt(2), rows.getInt(3))).containsExactly(1, 1, 1);
        }
        assertThat(columns("governance.urn"))
                .as("of a place only whether it signed, and whether by who carries it")
                .containsExactlyInAnyOrder("ballot", "sealed", "signed", "carried", "papers");
        assertThat(hall.db
                        .sql("select count(*) from governance.vote where ballot = :ballot")
                        .param("ballot", ballot)
                        .single(Long.class))
                .isZero();
    }

    private static Set<String> sequences() throws SQLException {
        var said = new HashSet<String>();
        try (var owner = CurrentBase.base().owner();
                var rows = owner.createStatement()
                        .executeQuery("select schemaname || '.' || sequencename || ' ' || coalesce(last_value, 0)"
                                + " from pg_sequences where schemaname in ('governance', 'journal', 'post')")) {
            while (rows.next()) said.add(rows.getString(1));
        }
        return said;
    }

    private static List<String> columns(String table) throws SQLException {
        var names = new ArrayList<String>();
        try (var owner = CurrentBase.base().owner();
                var rows = owner.createStatement()
                        .executeQuery("select attname from pg_attribute where attrelid = '" + table
                                + "'::regclass and attnum > 0 and not attisdropped")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    /** A dump, and what the program logs: a rare choice stands beside no voter's name or number. */
    @Test
    void neither_a_dump_nor_the_logs_put_a_choice_beside_a_voter(CapturedOutput output) throws Exception {
        var hall = new Hall(beans, VOTERS);
        var ballot = hall.open(BallotRules.plain()
                .comparing(Method.SCORE, List.of("Vairon", "Goujon"), List.of(), 0, 999, 0)
                .kept(Secrecy.TRACKED, false, true, false));
        var trackers = new ArrayList<String>();
        for (int i = 0; i < VOTERS; i++) {
            var cast = (Booth.Cast.Counted)
                    hall.cast(ballot, hall.people.get(i), hall.people.get(i).id(), (701 + i) + ",");
            trackers.addAll(cast.trackers().values());
        }
        var dump = dump();
        for (int i = 0; i < VOTERS; i++) {
            var tracker = trackers.get(i);
            assertThat(output.getAll()).doesNotContain(tracker);
            var lines = dump.lines().filter(it -> it.contains(tracker)).toList();
            assertThat(lines).as("the urn alone").hasSize(1);
            for (var it : hall.people)
                assertThat(lines.getFirst()).doesNotContain(it.id().toString()).doesNotContain(it.name());
        }
        var line = dump.lines()
                .filter(it -> it.contains(trackers.getFirst()))
                .findFirst()
                .orElseThrow();
        var lying = trackers.stream()
                .sorted((a, b) -> Integer.compare(line.indexOf(a), line.indexOf(b)))
                .toList();
        assertThat(lying)
                .as("in an order of their own")
                .isEqualTo(trackers.stream().sorted().toList());
    }

    /** As many papers as before, and one of them says something else. */
    @Test
    void a_paper_is_not_exchanged_for_another() {
        var hall = new Hall(beans, 3);
        var ballot = hall.open(BallotRules.plain().kept(Secrecy.DETACHED, false, true, false));
        hall.votes(ballot, hall.people.get(1), "for");
        assertThatThrownBy(() -> hall.db
                        .sql("update governance.urn set papers = replace(papers::text, 'for', 'against')::jsonb"
                                + " where ballot = :ballot")
                        .param("ballot", ballot)
                        .update())
                .hasMessageContaining("taken out");
        assertThatThrownBy(() -> hall.db
                        .sql("update governance.urn set carried = signed where ballot = :ballot")
                        .param("ballot", ballot)
                        .update())
                .as("who carried whose paper stays as it was written")
                .hasMessageContaining("taken out");
        hall.votes(ballot, hall.people.get(2), "against");
        assertThat(hall.db
                        .sql(
                                "select sum(value::int) from governance.urn, jsonb_each_text(papers) where ballot = :ballot")
                        .param("ballot", ballot)
                        .single(Integer.class))
                .isEqualTo(2);
    }

    private static String dump() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var owner = CurrentBase.base().owner()) {
            var copy = owner.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables(owner)) copy.copyOut("copy " + table + " to stdout", out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
