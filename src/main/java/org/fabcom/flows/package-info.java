/**
 * The scale: sites of an organisation, who does what there, the taxonomy of its objects, and the journal of weighings in grams to
 * which one can only add, with its sums by day and month, the material account drawn from them and what is declared from that. The
 * till tells {@link org.fabcom.flows.Exits} what it sold; nothing here knows of money.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "files",
            "imports",
            "imports :: matching",
            "imports :: own",
            "imports :: reading",
            "people",
            "people :: communes",
            "people :: contacts",
            "people :: demo",
            "people :: given",
            "people :: standing",
            "people :: tokens",
            "people :: moving",
            "places",
            "post",
            "talk",
            "talk :: notices",
            "agenda",
            "agenda :: meetings"
        })
package org.fabcom.flows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
