/**
 * The shelf of shared plans: a plan that is done is published without names, taken up by others, corrected step by step;
 * recipes are what is learnt from it.
 */
@OpensWith("accompaniment")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "people",
            "people :: communes",
            "places",
            "talk",
            "talk :: notices",
            "catalogue",
            "diagnosis",
            "diagnosis :: answers",
            "diagnosis :: kept",
            "cases",
            "cases :: work",
            "plan",
            "plan :: drawing",
            "plan :: following",
            "plan :: item",
            "plan :: way"
        })
package org.fabcom.commons;

import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
