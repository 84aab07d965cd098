package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Poison;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the watch does for one person does not hang on another: one row that breaks stops only itself, aloud. */
@FabComTest
class WatchTest {

    private final Registering registering;
    private final Registrations registrations;
    private final Programme programme;
    private final Dates dates;
    private final Neighbours neighbours;
    private final Jobs jobs;
    private final JdbcClient db;
    private final Person lucie;
    private final Organisation garden;

    WatchTest(
            Registering registering,
            Registrations registrations,
            Programme programme,
            Dates dates,
            Neighbours neighbours,
            Jobs jobs,
            JdbcClient db) {
        this.registering = registering;
        this.registrations = registrations;
        this.programme = programme;
        this.dates = dates;
        this.neighbours = neighbours;
        this.jobs = jobs;
        this.db = db;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins", lucie);
    }

    @Test
    void one_who_cannot_be_reminded_keeps_nobody_else_from_it_and_is_reminded_once_it_works() {
        var date = date(1, 5);
        var broken = asked(date, "Anne");
        var sound = asked(date, "Boris");
        CurrentBase.asOwner("update agenda.registration set changed_at = now() - interval '3 days'");
        db.sql("delete from post.letter").update();
        try (var poison = Poison.in("post.letter", "recipient", broken.email())) {
            assertThatThrownBy(this::round).hasMessageContaining(Poison.TOLD);
            assertThat(recipients()).containsExactly(sound.email());
        }
        round();
        assertThat(recipients()).containsExactlyInAnyOrder(sound.email(), broken.email());
    }

    @Test
    void one_offer_that_cannot_be_ended_keeps_no_other_place_from_the_next() {
        var stuck = overdue("Claire");
        var other = overdue("Driss");
        try (var poison = Poison.in("agenda.registration", "id", stuck.id())) {
            assertThatThrownBy(this::round).hasMessageContaining(Poison.TOLD);
        }
        assertThat(state(stuck)).isEqualTo(State.OFFERED);
        assertThat(state(other)).isEqualTo(State.EXPIRED);
    }

    /** Somebody whose offer is over. */
    private Registration overdue(String name) {
        var date = date(7, 1);
        var first = asked(date, name + " avant");
        var next = asked(date, name);
        registering.giveBack(first.id());
        CurrentBase.asOwner("update agenda.registration set offered_until = now() - interval '1 minute' where id = '"
                + next.id() + "'");
        return next;
    }

    private UUID date(int inDays, int capacity) {
        var draft = Posters.with(
                Posters.workshop("Atelier", capacity), Posters.span(Posters.inDays(inDays)), Recurrence.NONE);
        return dates.of(programme.announce(garden.id(), draft, lucie.id()))
                .getFirst()
                .id();
    }

    private Registration asked(UUID date, String name) {
        var person = neighbours.person(name);
        registering.ask(
                date, new Registration.Who(person.id(), name, person.email().text(), "fr"));
        return registrations.alive(date, person.id(), person.email().text()).orElseThrow();
    }

    private void round() {
        jobs.runNow(Watch.NAME);
    }

    private State state(Registration it) {
        return registrations.find(it.id()).orElseThrow().state();
    }

    private List<String> recipients() {
        return db.sql("select recipient from post.letter").query(String.class).list();
    }
}
