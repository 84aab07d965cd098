/**
 * The meeting room: people say which tools their structure uses and see, sourced, what these really cost and by what to
 * replace them. Owns the rules of the diagnosis (pure, in {@code diagnosis}), the pages without account whose answers live
 * in the address, the diagnoses that structures decide to keep (in {@code kept}), and their accompaniment from the request
 * for help to the closing (in {@code cases}).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "people",
            "people :: actors",
            "people :: served",
            "people :: contacts",
            "places",
            "imports",
            "imports :: reading",
            "talk",
            "talk :: notices",
            "agenda",
            "agenda :: meetings",
            "catalogue",
            "catalogue :: hosts"
        })
package org.fabcom.accompaniment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
