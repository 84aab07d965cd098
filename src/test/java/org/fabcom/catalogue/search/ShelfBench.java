package org.fabcom.catalogue.search;

import module java.base;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import org.fabcom.catalogue.Catalogue;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long the shelves take with 10 000 sheets; only when asked: {@code -Dtest=ShelfBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class ShelfBench {

    private static final int SHEETS = 10_000;
    private static final int RUNS = 200;

    private final Sql db;
    private final Catalogue catalogue;
    private final Shelf shelf;

    ShelfBench(Sql db, Catalogue catalogue, Shelf shelf) {
        this.db = db;
        this.catalogue = catalogue;
        this.shelf = shelf;
    }

    @Test
    void ten_thousand_sheets() throws SQLException {
        var names = fill();
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("analyze");
        }
        var random = new Random(7);
        report(
                "suggest, a beginning",
                () -> catalogue.suggest(some(names, random).substring(0, 3), 10));
        report("suggest, one typo", () -> catalogue.suggest(Words.mistyped(some(names, random), random), 10));
        report("search, a name", () -> shelf.find(CatalogueQuery.words(some(names, random), 25)));
        report(
                "search, one typo",
                () -> shelf.find(CatalogueQuery.words(Words.mistyped(some(names, random), random), 25)));
        report("search, a service", () -> shelf.find(CatalogueQuery.words("service " + random.nextInt(100), 25)));
        report("search, words", () -> shelf.find(CatalogueQuery.words("partager fichiers", 25)));
        report("search, nothing like it", () -> shelf.find(CatalogueQuery.words("zzqqzzqq wwxx", 25)));
        report("all, no filter", () -> shelf.find(CatalogueQuery.words("", 25)));
        report(
                "filters",
                () -> shelf.find(new CatalogueQuery(
                        "", false, List.of("files"), List.of("self"), "free", List.of("web"), List.of(), 2, 25)));
    }

    private static String some(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    /** Wall time lies on a busy machine: the time of this thread on the processor and the statements it sends are told too. */
    private static void report(String what, Runnable question) {
        for (int i = 0; i < 60; i++) question.run();
        var clock = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Long>();
        long cpu = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            question.run();
            times.add((System.nanoTime() - start) / 1000);
        }
        cpu = (clock.getCurrentThreadCpuTime() - cpu) / 1000 / RUNS;
        times.sort(null);
        System.out.printf(
                "bench %-24s p50 %6d µs, p95 %6d µs, own processor time %5d µs, statements %d%n",
                what, times.get(RUNS / 2), times.get(RUNS * 95 / 100), cpu, Statements.during(question));
    }

    private List<String> fill() {
        var random = new Random(1);
        var names = new ArrayList<String>();
        for (int i = 0; i < SHEETS; i++) names.add(Words.word(random, 5 + random.nextInt(9)));
        db.sql("""
                insert into catalogue.sheet (id, slug, nature, name, name_key, summary, licence, freeness, needs, platforms, hosting, search)
                select gen_random_uuid(), 's' || i, case when i % 20 = 0 then 'service' else 'commons' end, n, n,
                    'Partager des fichiers et des agendas ' || n, 'MIT', case when i % 9 = 0 then 'unknown' else 'free' end,
                    array[(array['files','calendar','chat','mail','wiki','shop','till'])[1 + i % 7], (array['forms','notes','maps'])[1 + i % 3]],
                    array['web', (array['linux','android','ios'])[1 + i % 3]],
                    case when i % 20 = 0 then null else (array['server','desktop','mobile','both'])[1 + i % 4] end,
                    n || ' partager des fichiers et des agendas ' || n
                from unnest(:names) with ordinality as t(n, i)
                """).param("names", names.toArray(String[]::new)).update();
        db.sql("insert into catalogue.alias select id, name_key, name from catalogue.sheet on conflict do nothing")
                .update();
        db.sql("insert into catalogue.alias select id, name_key || 'bis', name || ' bis' from catalogue.sheet")
                .update();
        db.sql(
                        "insert into catalogue.alias select id, 'service' || slug_number, 'service ' || slug_number from (select id,"
                                + " row_number() over () as slug_number from catalogue.sheet where nature = 'service') s")
                .update();
        db.sql(
                        "insert into catalogue.source_record select gen_random_uuid(), id, 'starter', slug, '{}', date '2026-11-01'"
                                + " from catalogue.sheet")
                .update();
        db.sql("""
                insert into catalogue.alternative
                select gen_random_uuid(), id, 'Service ' || n, 'service' || n, 'https://example.org', 'page', date '2026-11-01', 'starter'
                from catalogue.sheet s, generate_series(1, 3) k, lateral (select (hashtext(s.slug || k) & 1023) % 500 as n) t
                where s.nature = 'commons' on conflict do nothing
                """).update();
        db.sql(
                        "insert into catalogue.host select gen_random_uuid(), 'h' || i, 'Hôte ' || i, null, null, 'FR', null, 'starter'"
                                + " from generate_series(1, 30) i")
                .update();
        db.sql("""
                insert into catalogue.offer (id, host, commons, status, text, source_url, source_title, read_on, origin)
                select gen_random_uuid(), h.id, s.id, (array['open','full','unknown'])[1 + (hashtext(s.slug || h.slug) & 1023) % 3], 't',
                    'https://example.org', 'page', date '2026-11-01', 'starter'
                from catalogue.host h, (select * from catalogue.sheet where nature = 'commons' order by slug limit 100) s
                """).update();

        return names;
    }
}
