/**
 * The board of who helps: whoever accompanies says what they know, where and for how much; people find them near or by what
 * they need, and ask them for quotes.
 */
@OpensWith("accompaniment")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "people",
            "people :: actors",
            "people :: communes",
            "people :: faces",
            "people :: invoicing",
            "people :: moving",
            "people :: webhooks",
            "places",
            "talk",
            "talk :: notices",
            "talk :: pages",
            "agenda",
            "catalogue",
            "catalogue :: hosts",
            "diagnosis",
            "diagnosis :: asking",
            "diagnosis :: demo",
            "diagnosis :: library",
            "diagnosis :: result",
            "cases",
            "cases :: mediators",
            "cases :: page"
        })
package org.fabcom.accompaniers;

import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
