package org.fabcom.diagnosis.links;

import org.fabcom.kernel.jobs.NightlyForgetting;
import org.springframework.stereotype.Component;

/** The short addresses whose day has come. */
@Component
class LinkForgetting extends NightlyForgetting {

    LinkForgetting(ShortLinks links) {
        super("diagnosis.short-links", 3, 20, links::forget);
    }
}
