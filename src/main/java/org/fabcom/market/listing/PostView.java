package org.fabcom.market.listing;

import module java.base;
import org.fabcom.market.ratings.RatingView;

/**
 * The page of a post.
 *
 * @param act what the visitor may do now, the yellow button; empty if nothing
 * @param acts what its owner may decide beside: word of the address, label
 * @param deals replies that concern the visitor
 * @param picturesUrl where pictures are described, empty if that is not the visitor's or is done
 * @param mine true if the visitor acts for its owner; else they moderate
 * @param paragraphs the description, paragraph by paragraph
 */
public record PostView(
        String url,
        String title,
        boolean offer,
        String kind,
        String state,
        String stateKind,
        String price,
        String category,
        String categoryUrl,
        String owner,
        String ownerUrl,
        List<String> paragraphs,
        List<TagView> tags,
        List<PairView> pairs,
        List<PictureView> pictures,
        String replyUrl,
        String editUrl,
        String picturesUrl,
        List<ActView> acts,
        List<DealView> deals,
        List<String> averages,
        List<RatingView> ratings,
        String notice,
        boolean mine) {

    public record TagView(String label, String url) {}

    public record PairView(String label, String value) {}

    public record PictureView(String url, String alt) {}

    /** {@code go}: the yellow one. */
    public record ActView(String act, String label, boolean go) {}

    public record DealView(String url, String who, String words, String state, String kind) {}
}
