package org.fabcom.commons.recipes;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * The recipes of an item.
 *
 * @param decides the reader takes or declines what is offered
 * @param reports the reader may say that a step is wrong or dated
 */
public record RecipeCardView(String url, List<SourceView> sources, boolean decides, boolean reports) {

    /**
     * One of them, at the version that the item follows.
     *
     * @param plan the title of the published plan it comes from; empty for our own templates
     * @param chain the plans that plan was made from, the nearest first
     */
    public record SourceView(
            String source,
            int number,
            String plan,
            String planUrl,
            String credit,
            List<String> chain,
            List<StepView> steps,
            @Nullable OfferView offer) {}

    /** {@code report}: the number of what may be said of it, so that what is sent twice is said once. */
    public record StepView(String id, boolean pitfall, String text, UUID report) {}

    /** A correction: why, and each step before and after; what is empty was not there, or is there no more. */
    public record OfferView(int number, String reason, List<ChangeView> changes) {}

    public record ChangeView(String before, String after) {}
}
