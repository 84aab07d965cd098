/**
 * The mediators’ notebook: what a mediator notes after helping somebody (CRA), their totals, the report for those who fund
 * it, the open figures of past years, and the tables of the Coop, out and in again.
 */
@OpensWith("accompaniment")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "files",
            "imports",
            "imports :: matching",
            "imports :: reading",
            "people",
            "people :: communes",
            "people :: contacts",
            "people :: served",
            "people :: moving",
            "places",
            "catalogue",
            "agenda",
            "agenda :: meetings",
            "diagnosis",
            "diagnosis :: library",
            "cases",
            "cases :: day",
            "cases :: mediators",
            "talk",
            "talk :: notices"
        })
package org.fabcom.acts;

import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
