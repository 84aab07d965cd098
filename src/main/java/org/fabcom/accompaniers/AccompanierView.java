package org.fabcom.accompaniers;

import module java.base;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.look.PortraitView;
import org.jspecify.annotations.Nullable;

/**
 * The page of somebody who accompanies. Empty texts are unknown.
 *
 * @param face the picture they gave of themselves, if this reader may see it
 * @param ownFace whether it is the visitor, who gives it
 * @param edit where the visitor describes this one; empty for all others
 * @param quote where one asks them for a quote; empty where nobody would answer
 * @param hosts for coordinators: which host of the catalogue this may be
 */
public record AccompanierView(
        String url,
        String name,
        @Nullable PortraitView face,
        boolean ownFace,
        String kind,
        String availability,
        String chip,
        List<String> words,
        String site,
        List<String> places,
        List<String> skills,
        List<LinkView> tools,
        List<PriceView> prices,
        UsualView usual,
        FundingView funding,
        @Nullable SourceView source,
        String host,
        String saidOn,
        boolean hidden,
        String edit,
        String quote,
        boolean coordinates,
        boolean pointed,
        List<OptionView> hosts,
        String boundHost) {

    /** A link with its words. */
    public record LinkView(String url, String label) {}

    /** A price: what one pays, for what, tax, for whom, of which day; {@code stale} after a year. */
    public record PriceView(String amount, String words, String vat, String condition, String on, boolean stale) {}

    /** What it usually takes: money, hours, things; empty is unknown. */
    public record UsualView(String money, String theirs, String yours, String resources) {}

    /** Who pays them and their links with hosts; {@code funder} is empty if they never said. */
    public record FundingView(String funder, String links, boolean linked, String said) {}

    /** The public page that says they exist. */
    public record SourceView(String title, String url, java.time.LocalDate read) {}
}
