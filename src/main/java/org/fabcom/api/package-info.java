/**
 * The back door: what programs may ask, in JSON, as {@code /api/openapi.json} describes it. It holds the lists that rooms publish, the
 * catalogue, diagnoses and wallets; what else programs do stands in its room, beside the page that does it (ADR 0090). No cookie is ever
 * read here; a token does what was ticked for it. Wrong input is refused with the name of the field (RFC 9457).
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
            "ledger :: fees",
            "ledger :: paying",
            "ledger :: requests",
            "ledger :: wallet"
        })
package org.fabcom.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
