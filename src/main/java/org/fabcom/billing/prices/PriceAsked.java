package org.fabcom.billing.prices;

import module java.base;
import org.fabcom.billing.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know the price of.
 *
 * @param quantity in the small unit of the measure
 * @param audiences the groups the buyer is in, by the seller's words
 * @param plans the plans the buyer has
 * @param said the level of a solidarity price (0 is the lowest), or cents for one measure of a free price; null: not said
 */
public record PriceAsked(
        String resource,
        Measure measure,
        long quantity,
        LocalDate day,
        Set<String> audiences,
        Set<String> plans,
        @Nullable Long said) {

    public PriceAsked {
        if (quantity < 1) throw new IllegalArgumentException("quantity");
        audiences = Set.copyOf(audiences);
        plans = Set.copyOf(plans);
    }

    /** By somebody who says nothing of the price. */
    PriceAsked unsaid() {
        return saying(null);
    }

    public PriceAsked saying(@Nullable Long other) {
        return new PriceAsked(resource, measure, quantity, day, audiences, plans, other);
    }
}
