/**
 * The agora: for whom is decided and by which rules ({@code bodies}), proposals, votes on screens and in rooms, assemblies with
 * their minutes, decisions, mandates and budgets. Votes are counted in {@code tally}; a group that is yet to be founds itself in
 * {@code founding}.
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
            "people :: webhooks",
            "circles",
            "circles :: names",
            "talk",
            "talk :: notices",
            "instance",
            "agenda",
            "agenda :: calendar",
            "agenda :: meetings",
            "ledger",
            "ledger :: currencies",
            "membership",
            "tally"
        })
package org.fabcom.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
