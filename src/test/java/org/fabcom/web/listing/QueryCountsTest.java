package org.fabcom.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.list.Address;
import org.junit.jupiter.api.Test;

/** On PostgreSQL: what is counted is what a recount of the rows finds, whatever is asked. */
@FabComTest
record QueryCountsTest(Sql db) {

    private static final List<String> STATES = List.of("OPEN", "WAITING", "CLOSED");
    private static final List<String> COMMUNES = List.of("Clos", "Gué", "Mont");
    private static final List<String> THEMES = List.of("mail", "rdv", "papiers", "photos");

    /** Six hundred rows: some without a commune, with none to all themes. */
    private static final String ROWS = """
            (select n, (array['OPEN', 'WAITING', 'CLOSED'])[1 + n * 7 % 3] as state,
                (array['Clos', 'Gué', 'Mont', null])[1 + n * 5 / 3 % 4] as commune, 'nom ' || n % 10 as name,
                array(select t from unnest(array['mail', 'rdv', 'papiers', 'photos']) with ordinality as t(t, i)
                    where (n / 3 >> (i - 1)::int) & 1 = 1) as themes
             from generate_series(1, 600) as n) r
            """;

    private record Row(int n, String name, String state, String commune, List<String> themes) {}

    private static final Query<Row> QUERY = Query.of(
                    "*",
                    ROWS,
                    (row, n) -> new Row(
                            row.getInt("n"),
                            row.getString("name"),
                            row.getString("state"),
                            String.valueOf(row.getString("commune")),
                            List.of((String[]) row.getArray("themes").getArray())))
            .words("r.name like :like")
            .facet(Facet.some("etat", "").of(STATES, "").on("r.state"))
            .facet(Facet.one("commune", "").on("r.commune"))
            .facet(Facet.some("theme", "").in("r.themes"))
            .order("r.n");

    @Test
    void every_facet_counts_what_its_values_would_leave() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var all = QUERY.asked(db, Address.of("/")).rows(0, 1000);
        assertThat(all).hasSize(600);
        for (int i = 0; i < 60; i++) compare(all, address(random));
    }

    private static Address address(Random random) {
        var it = Address.of("/");
        if (random.nextInt(3) == 0) it = it.with("q", "nom " + random.nextInt(10));
        for (var one : STATES) if (random.nextInt(4) == 0) it = it.plus("etat", one);
        if (random.nextInt(3) == 0) it = it.with("commune", COMMUNES.get(random.nextInt(3)));
        for (var one : THEMES) if (random.nextInt(4) == 0) it = it.plus("theme", one);
        return it;
    }

    private void compare(List<Row> all, Address asked) {
        var source = QUERY.asked(db, asked);
        var counts = source.counts();
        var found = all.stream().filter(answers(asked, "")).toList();
        assertThat(source.rows(0, 1000)).as(asked.toString()).isEqualTo(found);
        assertThat(source.rows(7, 5)).isEqualTo(found.stream().skip(7).limit(5).toList());
        assertThat(counts.all()).as(asked.toString()).isEqualTo(found.size());
        for (var value : Stream.concat(STATES.stream(), Stream.of("")).toList())
            same(
                    counts,
                    all,
                    asked,
                    "etat",
                    value,
                    it -> value.isEmpty() || it.state().equals(value));
        for (var value : COMMUNES)
            same(counts, all, asked, "commune", value, it -> it.commune().equals(value));
        for (var value : THEMES)
            same(counts, all, asked, "theme", value, it -> it.themes().contains(value));
    }

    private static void same(
            Counts counts, List<Row> all, Address asked, String facet, String value, Predicate<Row> has) {
        long there = all.stream().filter(answers(asked, facet)).filter(has).count();
        assertThat(counts.of(facet).getOrDefault(value, 0L))
                .as(asked + " " + facet + " " + value)
                .isEqualTo(there);
    }

    /** Whether a row answers all but this facet. */
    private static Predicate<Row> answers(Address asked, String but) {
        return it -> it.name().contains(asked.value("q"))
                && (but.equals("etat") || asked.all("etat").isEmpty() || asked.has("etat", it.state()))
                && (but.equals("commune") || asked.value("commune").isEmpty() || asked.has("commune", it.commune()))
                && (but.equals("theme")
                        || asked.all("theme").isEmpty()
                        || it.themes().stream().anyMatch(one -> asked.has("theme", one)));
    }

    @Test
    void a_list_in_memory_counts_the_same() {
        var asked = Address.of("/").plus("etat", "OPEN").plus("theme", "mail").plus("theme", "rdv");
        var there = QUERY.asked(db, Address.of("/")).rows(0, 1000);
        var memory = Source.of(
                there,
                QUERY.facets(),
                asked,
                it -> List.of(
                        List.of(it.state()),
                        it.commune().equals("null") ? List.<String>of() : List.of(it.commune()),
                        it.themes()));
        assertThat(memory.counts()).isEqualTo(QUERY.asked(db, asked).counts());
        assertThat(memory.rows(0, 1000)).isEqualTo(QUERY.asked(db, asked).rows(0, 1000));
    }

    @Test
    void fixed_values_reach_both_statements() {
        var some = Query.of("n", "generate_series(1, :most) as n", (row, n) -> row.getInt(1))
                .where("n > :least")
                .order("n");
        var source = some.asked(db::sql, Address.of("/"), Map.of("most", 9, "least", 4));
        assertThat(source.counts().all()).isEqualTo(5);
        assertThat(source.rows(1, 2)).containsExactly(6, 7);
    }
}
