/**
 * The tables people sit at: discussion groups, circles and roles of an organisation or of the whole community (statements
 * E53–E58), who belongs to them, who holds which role until when, and what a role entitles to. Every room asks {@link
 * org.fabcom.circles.Authorisations} the one question "may this visitor pay, post, invite or manage for this party", whoever
 * the party is.
 */
@OpensWith("people")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "people",
            "people :: demo",
            "people :: roles",
            "people :: signin",
            "people :: moving",
            "people :: standing"
        })
package org.fabcom.circles;

import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
