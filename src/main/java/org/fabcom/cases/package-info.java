/**
 * The meeting room: the accompaniment of one organisation, from the request for help to the closed account. {@link
 * org.fabcom.cases.Case} is immutable, each decision gives the next state, the line of its journal and what others may hear
 * of it ({@link org.fabcom.cases.CaseNews}); {@link org.fabcom.cases.Cases} keeps them. Upper rooms show themselves on its
 * page and on the day of a mediator through ports.
 */
@OpensWith("accompaniment")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "people",
            "people :: communes",
            "people :: contacts",
            "people :: leaving",
            "people :: merging",
            "people :: moving",
            "people :: numbers",
            "people :: roles",
            "people :: webhooks",
            "talk",
            "talk :: notices",
            "talk :: pages",
            "agenda",
            "agenda :: meetings",
            "diagnosis",
            "diagnosis :: answers",
            "diagnosis :: demo",
            "diagnosis :: grounds",
            "diagnosis :: kept",
            "diagnosis :: library",
            "diagnosis :: result"
        })
package org.fabcom.cases;

import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
