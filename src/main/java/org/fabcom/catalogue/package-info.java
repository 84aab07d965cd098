/**
 * The library: sheets of commons (software now) and of gratis services, what replaces what, who hosts it, and dated facts
 * with their sources. What several sources say of one thing is merged and each field keeps its provenance; whether a thing
 * is free is computed from its licence and never taken from a list's name. Imports come in through {@code intake}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "files",
            "imports",
            "imports :: reading",
            "people",
            "people :: actors",
            "people :: moving"
        })
package org.fabcom.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
