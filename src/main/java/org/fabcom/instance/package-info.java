/**
 * The deeds: what this instance is. Its territory, legal publisher, host, domain, contact, languages and colour, who pays for
 * it, which rooms are open, and the history of all that; the set-up of an empty base; the pages the law and honesty ask for.
 * It says to the corridors what the site is called ({@link org.fabcom.web.SiteSource}) and which rooms are open
 * ({@link org.fabcom.web.access.Rooms}).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "people",
            "people :: actors",
            "people :: communes",
            "people :: leaving",
            "people :: moving",
            "people :: numbers",
            "people :: signin",
            "people :: steps",
            "places",
            "talk",
            "talk :: notices"
        })
package org.fabcom.instance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
