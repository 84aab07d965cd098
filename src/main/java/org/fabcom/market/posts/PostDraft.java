package org.fabcom.market.posts;

import module java.base;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What its owner says of a post.
 *
 * @param quantity null when there is no end to it
 * @param prices for one unit; none: a gift
 * @param place the exact place, told to everybody only if not {@code placeHidden}
 * @param groups those who see it, when the audience is {@link Audience#GROUPS}
 */
public record PostDraft(
        Post.Kind kind,
        UUID category,
        String title,
        String description,
        List<String> tags,
        @Nullable Integer quantity,
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String communeCode,
        String communeName,
        String place,
        boolean placeHidden,
        PriceMode mode,
        List<Amount> prices,
        Audience audience,
        Set<UUID> groups,
        LocalDate expiresOn) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 4000;
    static final int LONGEST_PLACE = 300;
    public static final int LONGEST_UNIT = 40;
    public static final int LONGEST_TAG = 40;
    public static final int MOST_TAGS = 8;
    public static final int MOST = 100_000;
    /** Days a post stays up unless its owner says otherwise. */
    public static final int USUAL_DAYS = 90;

    public static final int MOST_DAYS = 366;

    /** Whether every currency is asked, or one to choose among them (E16). */
    public enum PriceMode {
        ALL_OF,
        ONE_OF
    }

    /** Who sees it. */
    public enum Audience {
        EVERYBODY,
        MEMBERS,
        GROUPS
    }

    public PostDraft {
        tags = List.copyOf(tags);
        prices = List.copyOf(prices);
        groups = Set.copyOf(groups);
    }

    PostDraft until(LocalDate day) {
        return new PostDraft(
                kind,
                category,
                title,
                description,
                tags,
                quantity,
                unit,
                from,
                to,
                communeCode,
                communeName,
                place,
                placeHidden,
                mode,
                prices,
                audience,
                groups,
                day);
    }
}
