package org.fabcom.acts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Theme;
import org.fabcom.acts.reports.LastYear;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A45: a person helped long ago is forgotten after twelve months, told beforehand by a rehearsal, and no figure moves. */
@FabComTest
class ForgottenTest {

    private final Acts acts;
    private final Reckoning reckoning;
    private final ServedPeople served;
    private final Neighbours neighbours;
    private final Jobs jobs;
    private final Sql db;
    private final LocalDate today = LocalDate.now(Span.ZONE);
    private Person nadia;
    private PartyId odile;

    ForgottenTest(Acts acts, Reckoning reckoning, ServedPeople served, Neighbours neighbours, Jobs jobs, Sql db) {
        this.acts = acts;
        this.reckoning = reckoning;
        this.served = served;
        this.neighbours = neighbours;
        this.jobs = jobs;
        this.db = db;
    }

    @BeforeEach
    void odile_was_helped_long_ago() {
        LastYear.cleared();
        nadia = neighbours.person("Nadia Benali", InstanceRole.MEDIATOR, InstanceRole.ADMINISTRATOR);
        odile = served.register(
                new Served.Draft("Odile Martin", new Commune("26362", "Valence"), ""), "fr", nadia.id());
        db.sql("update people.person set last_seen_on = :day where id = :id")
                .param("day", today.minusMonths(14), "id", odile.value())
                .update();
        noted(today.minusMonths(13));
    }

    private void noted(LocalDate day) {
        acts.note(
                Ids.next(),
                nadia.id(),
                new Act.Content(
                        day,
                        30,
                        new Act.Where(Act.Place.HOME, null, "26362", "Valence"),
                        Set.of(Theme.EMAIL),
                        Set.of(),
                        Set.of(),
                        new Act.Individual(null, null),
                        new Act.Participants(Set.of(odile), Margins.NOBODY),
                        Set.of(),
                        null,
                        null,
                        List.of(),
                        ""));
    }

    private Figures figures() {
        return reckoning.of(Selection.between(null, Selection.BEGINNING, today), Reckoning.ALL);
    }

    private String rehearsed() {
        return neighbours
                .signedIn(nadia)
                .get("/administration/effacements?q=odile")
                .text();
    }

    @Test
    void the_rehearsal_names_her_the_run_forgets_her_and_all_figures_stay() {
        assertThat(rehearsed()).contains("Odile Martin");
        var before = figures();
        jobs.runNow("people.retention");
        assertThat(served.find(odile)).as("told first, or on the list").isPresent();
        db.sql("update people.departure set due_on = :day where person = :id")
                .params(Map.of("day", today, "id", odile.value()))
                .update();
        jobs.runNow("people.retention");
        assertThat(served.find(odile)).isEmpty();
        assertThat(rehearsed()).doesNotContain("Odile Martin");
        assertThat(figures()).isEqualTo(before);
        assertThat(figures().sums().persons()).isEqualTo(1);
        assertThat(db.sql("select name from people.party where id = :id")
                        .param("id", odile.value())
                        .single(String.class))
                .isEqualTo("personne effacée");
    }

    @Test
    void whoever_was_helped_since_is_not_on_the_list() {
        noted(today.minusDays(3));
        assertThat(rehearsed()).doesNotContain("Odile Martin");
        jobs.runNow("people.retention");
        assertThat(served.find(odile)).isPresent();
    }
}
