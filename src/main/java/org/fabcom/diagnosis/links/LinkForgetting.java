package org.fabcom.diagnosis.links;

import java.time.LocalTime;
import org.fabcom.kernel.jobs.NightlyForgetting;
import org.springframework.stereotype.Component;

/** The short addresses whose day has come. */
@Component
class LinkForgetting extends NightlyForgetting {

    LinkForgetting(ShortLinks links) {
        super("diagnosis.short-links", LocalTime.of(3, 20), links::forget);
    }
}
