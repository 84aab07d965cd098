/**
 * The scales at the door, <i>faire le point</i>: people say which tools their structure uses and see, sourced, what these
 * really cost and by what to replace them. Owns the rules of the diagnosis (pure, here and in {@code grounds}), the pages
 * without account whose answers live in the address, the sheet on screen and on paper, and the sheets that structures decide
 * to keep.
 */
@OpensWith("accompaniment")
@Needs("catalogue")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "people",
            "people :: actors",
            "people :: moving",
            "people :: webhooks",
            "instance",
            "catalogue",
            "catalogue :: choosing",
            "catalogue :: efforts",
            "catalogue :: law",
            "catalogue :: licences",
            "catalogue :: pictures",
            "catalogue :: wording"
        })
package org.fabcom.diagnosis;

import org.fabcom.web.Needs;
import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
