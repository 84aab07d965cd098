package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fabcom.accompaniment.acts.Selection;
import org.fabcom.accompaniment.acts.Selection.Narrowing;
import org.fabcom.accompaniment.acts.totals.Reckoning;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The figures of a year on 200 000 acts, by whole days and act by act. Only when asked: {@code -Dtest=ReportBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class ReportBench {

    private static final int RUNS = 40;
    private static final int MEDIATORS = 12;

    private final Neighbours neighbours;
    private final Reckoning reckoning;

    ReportBench(Neighbours neighbours, Reckoning reckoning) {
        this.neighbours = neighbours;
        this.reckoning = reckoning;
    }

    @Test
    void a_year_of_figures() throws SQLException {
        var mediators = new ArrayList<UUID>();
        for (int i = 0; i < MEDIATORS; i++)
            mediators.add(neighbours
                    .person("Médiatrice " + i, InstanceRole.MEDIATOR)
                    .id()
                    .value());
        var garden = neighbours.association("Le Jardin partagé", neighbours.person("Lucie Perrin"));
        fill(mediators, garden.id().value());
        var year = Selection.between(null, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        var whole = reckoning.of(year, 12);
        assertThat(whole.sums())
                .isEqualTo(reckoning
                        .of(year.withForms(List.of("individuel", "collectif")), 12)
                        .sums());
        measure("a year of the team, by whole days", year);
        measure(
                "a year of one mediator",
                Selection.between(new org.fabcom.kernel.PartyId(mediators.getFirst()), year.from(), year.to()));
        measure(
                "a year of one territory, act by act",
                year.in(new Narrowing(List.of(), List.of("26362"), List.of(), null)));
        measure("a year, full recount act by act", year.withForms(List.of("individuel", "collectif")));
    }

    /** As the owner and without the triggers of single acts: the days are counted once at the end. */
    private static void fill(List<UUID> mediators, UUID garden) throws SQLException {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            var all = mediators.stream()
                    .map(it -> "'" + it + "'::uuid")
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            statement.execute("""
                    insert into accompaniment.act (id, mediator, day, minutes, form, place, structure, insee, territory, themes, title,
                        total, noted_at)
                    select gen_random_uuid(), (array[%s])[1 + n %% %d], date '2024-07-01' + n %% 730, 15 + n %% 90,
                        case when n %% 4 = 0 then 'collectif' else 'individuel' end,
                        (array['lieu_activite', 'domicile', 'a_distance'])[1 + n %% 3],
                        case when n %% 3 = 0 then '%s'::uuid end, case when n %% 3 = 1 then '26362' end,
                        (array['26058', '26362', null])[1 + n %% 3],
                        array[(array['email', 'bureautique', 'securite_numerique', 'sante', 'parentalite'])[1 + n %% 5]],
                        case when n %% 4 = 0 then 'Atelier' else '' end, case when n %% 4 = 0 then 8 else 1 end, now()
                    from generate_series(1, 200000) n
                    """.formatted(all, mediators.size(), garden));
            statement.execute("insert into accompaniment.act_organisation select id, '" + garden
                    + "' from accompaniment.act where minutes % 2 = 0");
            statement.execute(
                    "insert into accompaniment.act_margin select id, 'genre', 'feminin', 1 from accompaniment.act");
            for (var it : List.of("act_daily", "act_daily_line", "act_daily_organisation"))
                statement.execute(
                        "insert into accompaniment." + it + " select * from accompaniment." + it + "_counted");
            statement.execute("set session_replication_role = origin");
            for (var it : List.of(
                    "act", "act_daily", "act_daily_line", "act_daily_organisation", "act_margin", "act_organisation"))
                statement.execute("vacuum analyze accompaniment." + it);
        }
    }

    private void measure(String what, Selection selection) {
        var took = new ArrayList<Long>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            reckoning.of(selection, 12);
            took.add(System.nanoTime() - start);
        }
        var sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        System.err.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms of %s%n",
                what,
                sorted[RUNS / 2] / 1e6,
                sorted[RUNS * 95 / 100] / 1e6,
                Arrays.stream(sorted).count());
    }
}
