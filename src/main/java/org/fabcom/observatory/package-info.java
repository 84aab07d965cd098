/**
 * The window on the street: yearly editions of masked figures on tools that organisations leave and take up, as open data,
 * for those who agreed to be counted.
 */
@OpensWith("accompaniment")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "people",
            "people :: moving",
            "catalogue",
            "diagnosis",
            "diagnosis :: answers",
            "diagnosis :: demo",
            "diagnosis :: kept",
            "cases",
            "plan",
            "commons",
            "commons :: publishing",
            "commons :: recipes"
        })
package org.fabcom.observatory;

import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
