package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The catalogue of published plans on five thousand of them, through HTTP. Only when asked: {@code -Dtest=PlansBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class PlansBench {

    private static final int PLANS = Integer.getInteger("bench.plans", 5_000);
    private static final int RUNS = Integer.getInteger("bench.runs", 200);

    private final Web web;
    private final Neighbours neighbours;

    PlansBench(Web web, Neighbours neighbours) {
        this.web = web;
        this.neighbours = neighbours;
    }

    @Test
    void the_shelf() throws SQLException {
        fill();
        ask("no filter", "/plans");
        ask("the last page", "/plans?page=9999");
        ask("a tool and an outcome", "/plans?outil=Outil+7&issue=FULL");
        ask("words of one in 100", "/plans?q=rare+77");
        ask("a word of all", "/plans?q=fichiers");
    }

    /** From elsewhere, as if brought in from files: forty tools, ten targets, some kilobytes of words each. */
    private void fill() throws SQLException {
        var who = neighbours.person("Nadia").id();
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into commons.shared_plan (id, foreign_id, title, licence, credit, content, outcome, size, tools, targets,
                        words, published_by, published_at)
                    select gen_random_uuid(), 'b' || n, 'Quitter l’outil ' || n, 'CC-BY-SA-4.0', 'Association ' || n %% 900, '{}',
                        (array['FULL', 'PARTIAL', 'ABANDONED', 'ROLLED_BACK', 'REDIRECTED'])[1 + n %% 5],
                        (array['UNDER_10', 'UNDER_50', 'FROM_50', 'UNKNOWN'])[1 + n %% 4],
                        array['Outil ' || n %% 40, 'Outil ' || n * 7 %% 40], array['Libre ' || n %% 10],
                        repeat('compter les fichiers avant d effacer puis prevenir les membres ', 40) || 'rare ' || n %% 100, '%s', now()
                    from generate_series(1, %d) n
                    """.formatted(who, PLANS));
            statement.execute("vacuum analyze commons.shared_plan");
        }
    }

    private void ask(String what, String path) {
        var visitor = web.visitor();
        var times = new ArrayList<Long>();
        for (int i = 0; i < RUNS + RUNS / 2; i++) {
            long start = System.nanoTime();
            var answer = visitor.get(path);
            if (i >= RUNS / 2) times.add(System.nanoTime() - start);
            assertThat(answer.status()).as(path).isEqualTo(200);
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "plans %-24s p50 %6.2f ms, p95 %6.2f ms%n",
                what,
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6);
    }
}
