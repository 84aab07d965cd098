package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What enters the register.
 *
 * @param text as it was adopted
 * @param sha256 of the frozen text, 64 hexadecimal digits
 * @param rule by which it was decided, in words: « majorité des exprimés, quorum 1/5 »
 * @param outcome in words: « 12 pour, 3 contre, 2 abstentions »
 * @param sourcePath the page where it was decided, from the root of the site
 * @param effect the day from which it holds
 * @param review the day on which it is looked at again; null: what the rule of the body says
 * @param holder who sees to it
 * @param changes rules of the body, each once; none: no rule changes
 * @param replaces a former decision that no longer holds, null: none
 */
public record NewDecision(
        Body body,
        String title,
        String text,
        String sha256,
        String rule,
        String outcome,
        String sourcePath,
        LocalDate effect,
        @Nullable LocalDate review,
        PartyId holder,
        List<RuleChange> changes,
        @Nullable UUID replaces) {}
