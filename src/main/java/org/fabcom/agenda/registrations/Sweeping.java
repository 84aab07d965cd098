package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.Forgetting;
import org.fabcom.agenda.events.Programme;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.NightlyForgetting;
import org.springframework.stereotype.Component;

/** Every night: what is kept of people beside dates a year old goes, and the year to come gets the dates it lacks. */
@Component
class Sweeping extends NightlyForgetting {

    static final String NAME = "agenda.sweeping";
    private static final Duration YEAR = Duration.ofDays(365);

    Sweeping(Programme programme, List<Forgetting> kept, Clock clock) {
        super(NAME, 3, 50, () -> {
            var before = clock.instant().minus(YEAR);
            Duties.all(programme::extend, () -> Duties.each(kept, it -> it.forget(before)));
        });
    }
}
