/**
 * The back door: what programs may ask, in JSON, as {@code /api/openapi.json} describes it. No cookie is ever read here; who
 * is nobody may ask for a diagnosis and read the catalogue; a token may read and use wallets, if that was ticked. Wrong input is refused with the name of the field (RFC 9457).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "people",
            "people :: tokens",
            "catalogue",
            "catalogue :: licences",
            "diagnosis",
            "diagnosis :: grounds",
            "diagnosis :: library",
            "diagnosis :: result",
            "ledger",
            "ledger :: batch",
            "ledger :: currencies",
            "ledger :: paying",
            "ledger :: requests",
            "ledger :: wallet"
        })
package org.fabcom.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
