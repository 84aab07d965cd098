/**
 * The agora: for whom is decided and by which rules ({@code bodies}), and how votes are counted. A tally is a pure function of
 * what was cast and of the rules that were fixed before ({@code tally}): whole numbers and exact fractions, the same bytes each
 * time it is replayed, on a page or at the terminal.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "files",
            "people",
            "people :: demo",
            "people :: moving",
            "people :: signin",
            "people :: webhooks",
            "circles",
            "talk",
            "talk :: notices",
            "instance",
            "agenda",
            "agenda :: calendar",
            "agenda :: meetings",
            "ledger",
            "ledger :: currencies",
            "membership"
        })
package org.fabcom.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
