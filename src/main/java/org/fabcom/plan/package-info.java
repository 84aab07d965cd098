/**
 * The map of the move: from the kept sheet of a case to the closed accounts. Owns the way of each tool (pure, in {@code
 * way}) with its guards and its proofs, the checking of files of the old tool, the letter to the old provider, reminders,
 * and why people keep a tool.
 */
@OpensWith("accompaniment")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "imports",
            "imports :: reading",
            "people",
            "people :: moving",
            "talk",
            "talk :: notices",
            "agenda",
            "agenda :: meetings",
            "catalogue",
            "catalogue :: efforts",
            "catalogue :: law",
            "diagnosis",
            "diagnosis :: answers",
            "diagnosis :: asking",
            "diagnosis :: demo",
            "diagnosis :: kept",
            "diagnosis :: result",
            "cases",
            "cases :: demo",
            "cases :: mediators",
            "cases :: work",
            "acts"
        })
package org.fabcom.plan;

import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
