package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Forgetting;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Poison;
import org.junit.jupiter.api.Test;

/** The night of the agenda has several duties; one that fails keeps none of the others from being done. */
@FabComTest
record SweepingTest(Programme programme, Dates dates, Neighbours neighbours, Clock clock) {

    @Test
    void names_go_though_the_duty_before_failed_and_the_job_fails_aloud() {
        var asked = new ArrayList<Instant>();
        Forgetting broken = before -> {
            throw new IllegalStateException("the base went away");
        };
        Forgetting sound = before -> {
            asked.add(before);
            return 1;
        };
        var night = new Sweeping(programme, List.of(broken, sound), clock);
        assertThatThrownBy(night::run).hasMessage("the base went away");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).isBefore(clock.instant().minus(Duration.ofDays(364)));
    }

    @Test
    void an_event_whose_dates_cannot_be_written_keeps_no_other_from_getting_its_own() {
        var stuck = weekly("Bloquée");
        var other = weekly("Libre");
        int all = dates.of(other).size();
        for (var it : List.of(stuck, other))
            CurrentBase.asOwner("delete from agenda.occurrence where id = '"
                    + dates.of(it).getLast().id() + "'");
        try (var poison = Poison.in("agenda.occurrence", "event", stuck)) {
            assertThatThrownBy(programme::extend).hasMessageContaining(Poison.TOLD);
        }
        assertThat(dates.of(other)).hasSize(all);
        assertThat(dates.of(stuck)).hasSize(all - 1);
        programme.extend();
        assertThat(dates.of(stuck)).hasSize(all);
    }

    private UUID weekly(String title) {
        var lucie = neighbours.person("Lucie Perrin");
        return programme.announce(
                neighbours.association("Les Jardins", lucie).id(), Posters.permanence(title), lucie.id());
    }
}
