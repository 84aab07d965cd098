/**
 * The path on which a group that does not exist yet founds itself: questions, first answers, arguments, decisions, and the founding
 * document drawn from them. What was decided there enters the register of the body that came of it ({@code governance}).
 */
@OpensWith("governance")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "people",
            "people :: demo",
            "people :: signin",
            "talk",
            "talk :: notices",
            "agenda",
            "tally",
            "governance :: bodies",
            "governance :: decisions"
        })
package org.fabcom.founding;

import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
