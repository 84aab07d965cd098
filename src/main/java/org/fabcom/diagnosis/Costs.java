package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.diagnosis.grounds.Cost;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Evidence.Question;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Why;
import org.jspecify.annotations.Nullable;

/** D1 and D2 of one tool. What the person declares wins over what is computed. */
final class Costs {

    private Costs() {}

    static Cost direct(Use use, Walls walls) {
        var declared = use.tool().paidCents();
        if (declared != null) return Prices.declared(use.tool(), declared);
        var prices = new Prices(use, walls);
        var subscription = prices.yearly();
        var fees = new Fees(use).ofStructure();
        if (fees.isEmpty()) return subscription;
        if (!subscription.known() && !use.saidPaidPlan() && !walls.exceeded())
            return fees.get().known() ? aside(fees.get(), prices.any()) : fees.get();
        return subscription.plus(fees.get());
    }

    /** The fees alone; a subscription that may come on top is said and, if a page prices one, makes the figure the least. */
    private static Cost aside(Cost fees, boolean priced) {
        var reasons = new ArrayList<>(fees.reasons());
        if (priced) reasons.add(Reason.of(Why.SUBSCRIPTION_ASIDE));
        return new Cost(fees.cents(), fees.partial() || priced, fees.missing(), reasons, fees.evidence());
    }

    /** Null if nothing is known to be asked from those who pay the structure. */
    static @Nullable Cost members(Use use) {
        return new Fees(use).ofPayers().orElse(null);
    }

    /** A tool that the catalogue does not know, or that is free: only what is declared. */
    static Cost declaredOnly(Tool tool) {
        var paid = tool.paidCents();
        if (paid != null) return Prices.declared(tool, paid);
        if (tool.payer() == Tool.Payer.NOBODY)
            return Cost.of(
                    0,
                    java.util.List.of(Reason.of(Why.GRATIS_DECLARED)),
                    java.util.List.of(Evidence.answer(Question.PAYER, Tool.Payer.NOBODY)));
        return Cost.unknown(Reason.of(Why.COST_NOT_SAID), java.util.List.of());
    }
}
