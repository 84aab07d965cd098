package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The list of places on twenty thousand of them, through HTTP. Only when asked: {@code -Dtest=PlacesBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class PlacesBench {

    private static final int PLACES = Integer.getInteger("bench.places", 20_000);
    private static final int RUNS = Integer.getInteger("bench.runs", 200);

    private final Sql db;
    private final Jobs jobs;
    private final Web web;

    PlacesBench(Sql db, Jobs jobs, Web web) {
        this.db = db;
        this.jobs = jobs;
        this.web = web;
    }

    @Test
    void the_list() throws SQLException {
        try (var owner = CurrentBase.base().owner()) {
            var pages = Department.everybody(Department.places(owner, PLACES));
            ask("no filter, counts just written", "/lieux");
            jobs.runNow("kernel.counts");
            for (var it : pages) ask(it.what(), it.path());
        }
    }

    private void ask(String what, String path) {
        var visitor = web.visitor();
        var times = new ArrayList<Long>();
        int runs = path.endsWith(".csv") ? 5 : RUNS;
        for (int i = 0; i < runs + runs / 2; i++) {
            long start = System.nanoTime();
            var answer = visitor.get(path);
            if (i >= runs / 2) times.add(System.nanoTime() - start);
            assertThat(answer.status()).as(path).isEqualTo(200);
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "places %-34s p50 %6.2f ms, p95 %6.2f ms%n",
                what,
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6);
    }
}
