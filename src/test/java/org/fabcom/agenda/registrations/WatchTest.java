package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Poison;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the watch does for one person does not hang on another: one row that breaks stops only itself, aloud. */
@FabComTest
class WatchTest extends OneGarden {

    WatchTest(ApplicationContext beans) {
        super(beans);
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
        set(next, "offered_until = now() - interval '1 minute'");
        return next;
    }

    private UUID date(int inDays, int capacity) {
        return date(Posters.with(
                Posters.workshop("Atelier", capacity), Posters.span(Posters.inDays(inDays)), Recurrence.NONE));
    }

    private Registration asked(UUID date, String name) {
        var person = neighbours.person(name);
        registering.ask(date, who(person));
        return registrations.alive(date, person.id(), person.email().text()).orElseThrow();
    }

    private void round() {
        jobs.runNow(Watch.NAME);
    }

    private List<String> recipients() {
        return db.sql("select recipient from post.letter").list(String.class);
    }
}
