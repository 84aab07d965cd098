package org.fabcom.membership.hours;

import org.fabcom.billing.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Confirmed contributions of a time that one rule values, or that none does; rounded once, on their sum.
 *
 * @param rule null: no rule held on their days, or they are goods
 * @param cents of goods as they were stated
 */
record Valued(Contribution.Kind kind, @Nullable Valuation rule, int count, long minutes, long cents) {

    /** In cents; null for hours without a rule: unknown is no zero. */
    @Nullable
    Long worth() {
        if (kind == Contribution.Kind.GOODS) return cents;
        return rule == null ? null : Measure.HOUR.price(rule.cents(), minutes);
    }
}
