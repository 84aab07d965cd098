package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fabcom.agenda.Forgetting;
import org.fabcom.agenda.events.Programme;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

/** The night of the agenda has several duties; one that fails keeps none of the others from being done. */
@FabComTest
class SweepingTest {

    private final Programme programme;
    private final Clock clock;

    SweepingTest(Programme programme, Clock clock) {
        this.programme = programme;
        this.clock = clock;
    }

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
}
