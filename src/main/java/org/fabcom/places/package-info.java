/**
 * The map: the communes of France by name, postal code or INSEE code, without asking anybody outside, and the form field
 * that lets people choose one or several of them, and how far they lie from each other. Places to visit will live here too.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "imports",
            "imports :: matching",
            "imports :: reading",
            "people",
            "people :: communes",
            "people :: moving",
            "people :: numbers"
        })
package org.fabcom.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
