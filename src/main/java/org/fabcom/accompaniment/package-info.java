/**
 * The meeting room: people say which tools their structure uses and see, sourced, what these really cost and by what to
 * replace them. Owns the rules of the diagnosis (pure, in {@code diagnosis}), the pages without account whose answers live
 * in the address, and the diagnoses that structures decide to keep (in {@code kept}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "people", "places", "catalogue", "talk", "talk :: notices"})
package org.fabcom.accompaniment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
