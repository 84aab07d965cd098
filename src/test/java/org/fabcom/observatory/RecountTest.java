package org.fabcom.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.plan.Garden.DRIVE;

import module java.base;
import java.sql.SQLException;
import org.fabcom.cases.Case.Closing;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.Commoners;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * Every figure of the observatory before anything is hidden (A54) equals a recount that shares nothing with it: tools in use
 * from the kept sheets, tools left and their targets from the plans, outcomes, durations, hours and euros from the accompaniments.
 */
@FabComTest
@WithCatalogue
class RecountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    /** Organisations whose last word is that they are counted. */
    private static final String AGREED = """
            organisation in (select c.organisation from observatory.observatory_consent c where c.given and not exists (
                select from observatory.observatory_consent l where l.organisation = c.organisation and l.entry > c.entry))
            """;

    private final Neighbours neighbours;
    private final Sql db;
    private final Editions editions;
    private final Accompanied accompanied;
    private final Commoners commoners;

    RecountTest(Neighbours neighbours, Sql db, Editions editions, ApplicationContext context) {
        this.neighbours = neighbours;
        this.db = db;
        this.editions = editions;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
    }

    @Test
    void each_figure_is_that_of_the_rows() throws SQLException {
        over(left(), Outcome.PARTIAL, 300, 0, 20, true);
        over(left(), Outcome.PARTIAL, 4000, 12_000, 400, true);
        over(left(), Outcome.ROLLED_BACK, 1900, 9_999, 183, false);
        over(accompanied.garden().accepted(), Outcome.ABANDONED, 600, 60_000, 1000, true);
        over(accompanied.garden().accepted(), Outcome.REDIRECTED, 3600, 50_000, 365, true);
        var changed = over(left(), Outcome.PARTIAL, 60, 10_000, 90, true);
        agrees(changed, "non");
        agrees(accompanied.garden(), "oui");

        assertThat(shown("tools")).isNotEmpty().isEqualTo(counted("""
                select k ->> 'name', count(distinct d.organisation) from diagnosis.diagnosis d,
                    jsonb_path_query(d.library, '$.known[*].sheet') k
                where d.removed_at is null and d.%s group by 1
                """));
        assertThat(shown("left")).containsEntry("Google Drive", 2L).isEqualTo(counted("""
                select i.tool, count(distinct p.organisation) from plan.plan_item i
                join plan.plan p on p.id = i.plan
                where i.closed_on is not null and p.%s group by 1
                """));
        assertThat(shown("targets.Google Drive")).containsEntry("Nextcloud", 2L).isEqualTo(counted("""
                select i.target, count(distinct p.organisation) from plan.plan_item i
                join plan.plan p on p.id = i.plan
                where i.closed_on is not null and i.tool = 'Google Drive' and p.%s group by 1
                """));
        assertThat(shown("outcome")).containsEntry("PARTIAL", 2L).isEqualTo(ended("f.outcome"));
        assertThat(shown("days")).containsEntry("under12", 1L).isEqualTo(ended("""
                        (select (array['under6', 'under12', 'under24', 'more'])[width_bucket((f.closed_at at time zone
                            'Europe/Paris')::date - (p.accepted_at at time zone 'Europe/Paris')::date, array[0, 183, 366, 731])]
                        from plan.plan p where p.case_file = f.id)
                        """));
        assertThat(shown("hours"))
                .containsEntry("under30", 1L)
                .isEqualTo(ended("(array['under10', 'under30', 'under60', 'more'])"
                        + "[width_bucket(f.real_minutes / 60, array[0, 10, 30, 60])]"));
        assertThat(shown("euros"))
                .containsEntry("none", 1L)
                .isEqualTo(ended("case f.real_cents when 0 then 'none' else (array['under100', 'under500', 'more'])"
                        + "[width_bucket(f.real_cents / 100.0, array[0, 100, 500]::numeric[])] end"));
        var page = neighbours
                .signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR))
                .get(WaitingPages.PATH);
        assertThat(page.text()).contains("4 accompagnements terminés").contains("Google Drive : remplacé par");
    }

    private Garden left() {
        var garden = accompanied.garden().accepted();
        garden.drive(Stage.READ_ONLY, DAY);
        garden.take(DRIVE, new Step.KeepArchive(new Archive(DAY, "Disque", "Lucie", null)));
        garden.take(DRIVE, new Step.Advance(Stage.CLOSED, DAY.plusDays(30)));
        return garden;
    }

    /** Over now, so many days after the plan was accepted. */
    private Garden over(Garden garden, Outcome outcome, int minutes, long cents, int days, boolean agrees)
            throws SQLException {
        commoners.closed(garden, new Closing(outcome, minutes, cents, Instant.now()));
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update plan.plan set accepted_at = accepted_at - interval '" + days
                    + " days' where case_file = '" + garden.file.id().value() + "'");
        }
        if (agrees) agrees(garden, "oui");
        return garden;
    }

    private static void agrees(Garden garden, String word) {
        garden.volunteer.post(ConsentPages.PATH + garden.gardens.id(), "compter", word);
    }

    /** Of the answers of a question those that somebody gave. */
    private Map<String, Long> shown(String table) {
        var shown = new HashMap<String, Long>();
        for (var row : WaitingPages.tables(editions.waiting()).stream()
                .filter(it -> it.id().equals(table))
                .findFirst()
                .orElseThrow()
                .rows()) {
            var number = row.total();
            if (number != null && number > 0) shown.put(row.key(), (long) number);
        }
        return shown;
    }

    private Map<String, Long> ended(String answer) {
        return counted("select " + answer + ", count(*) from cases.case_file f "
                + "where f.closed_at is not null and f.%s group by 1");
    }

    private Map<String, Long> counted(String sql) {
        var counted = new HashMap<String, Long>();
        db.sql(sql.formatted(AGREED)).query(row -> {
            counted.put(row.getString(1), row.getLong(2));
        });
        return counted;
    }
}
