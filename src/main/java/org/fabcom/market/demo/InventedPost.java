package org.fabcom.market.demo;

import module java.base;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.people.communes.Commune;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code demo/market.yml}.
 *
 * @param category its path, « Maison / Jardin »
 * @param minutes the price in hours, {@code cents} in the local currency, for one unit
 * @param since how many days ago it was published
 */
record InventedPost(
        Post.Kind kind,
        String title,
        String text,
        String category,
        @Nullable Long minutes,
        @Nullable Long cents,
        boolean one,
        @Nullable Integer quantity,
        @Nullable String unit,
        List<String> tags,
        String commune,
        int since) {

    PostDraft draft(Commune where, UUID in, List<Amount> prices, LocalDate expires) {
        return new PostDraft(
                kind,
                in,
                title,
                text,
                tags,
                quantity,
                unit == null ? "" : unit,
                null,
                null,
                where.code(),
                where.name(),
                "",
                true,
                one ? PostDraft.PriceMode.ONE_OF : PostDraft.PriceMode.ALL_OF,
                prices,
                since % 5 == 0 ? PostDraft.Audience.MEMBERS : PostDraft.Audience.EVERYBODY,
                Set.of(),
                expires);
    }
}
