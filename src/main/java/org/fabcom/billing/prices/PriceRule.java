package org.fabcom.billing.prices;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an organisation's prices. An empty resource, audience or plan means all of them.
 *
 * @param resource what it prices, by the seller's own code
 * @param measure in what; null for what only takes something off
 * @param amounts as {@link Kind} says
 * @param atLeast from this quantity on, in the small unit
 */
public record PriceRule(
        UUID id,
        PartyId organisation,
        String resource,
        String label,
        Kind kind,
        @Nullable Measure measure,
        List<Long> amounts,
        long atLeast,
        String audience,
        String plan,
        LocalDate from,
        @Nullable LocalDate until) {

    /** What a rule does. The first three make a price, the others change it, in this order. */
    public enum Kind {
        /** Cents for one measure. */
        UNIT,
        /** Cents for one measure, from the lowest to the highest: the buyer says which, without giving a reason. */
        SOLIDARITY,
        /** The least that is asked for one measure, then what is proposed: the buyer says how much. */
        FREE,
        /** Small units: what is used is billed in such steps, one at least. */
        STEP,
        /** Basis points off. */
        PERCENT,
        /** Cents off. */
        REBATE;

        public boolean prices() {
            return compareTo(FREE) <= 0;
        }

        /** What is due whole, as a deposit, knows no such rule. */
        public boolean takesOff() {
            return compareTo(PERCENT) >= 0;
        }
    }

    public PriceRule {
        amounts = List.copyOf(amounts);
        if (amounts.isEmpty()) throw new IllegalArgumentException("amounts");
    }

    long first() {
        return amounts.getFirst();
    }

    boolean holds(PriceAsked it) {
        return (measure == null || measure == it.measure())
                && it.quantity() >= atLeast
                && isFor(audience, it.audiences())
                && isFor(plan, it.plans())
                && on(it.day())
                && (resource.isEmpty() || named(it.resource()));
    }

    /** Codes are one whatever their case and accents. */
    private boolean named(String other) {
        return other.equals(resource) || code(other).equals(code(resource));
    }

    /** As codes are compared: « livres » is what a key calls « Livres ». */
    public static String code(String typed) {
        var bare = Fold.words(typed);
        return bare.isEmpty() ? typed : bare;
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private static boolean isFor(String wanted, Set<String> had) {
        return wanted.isEmpty() || had.contains(wanted);
    }

    /** The most particular one counts: its resource first, then plan, audience, quantity, dates. */
    long particular() {
        return (resource.isEmpty() ? 0 : 16)
                + (plan.isEmpty() ? 0 : 8)
                + (audience.isEmpty() ? 0 : 4)
                + (atLeast == 0 ? 0 : 2)
                + (until == null ? 0 : 1);
    }
}
