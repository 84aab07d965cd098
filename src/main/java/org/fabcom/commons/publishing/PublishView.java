package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.commons.StoryView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The way of a closed plan to the commons.
 *
 * @param publishedUrl empty while nothing of it is public
 * @param staff prepares; {@code owner} publishes
 * @param unnamed how they are named who do not say how
 */
public record PublishView(
        String url,
        String caseUrl,
        String organisation,
        boolean staff,
        boolean owner,
        String publishedUrl,
        boolean begun,
        boolean proposed,
        int version,
        @Nullable DraftView draft,
        @Nullable StoryView preview,
        List<OptionView> licences,
        String inherited,
        String unnamed,
        Form form) {

    /** What somebody fills in. {@code undecided}: words found that nobody looked at yet. */
    public record DraftView(int version, List<DraftLineView> lines, int undecided) {}

    public record DraftLineView(String key, String title, List<OfferView> offers) {}

    /** Something that was written, and what it would be: a name of a tool or a target, or a pitfall. */
    public record OfferView(String id, String label, boolean words) {}
}
