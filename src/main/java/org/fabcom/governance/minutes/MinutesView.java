package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.governance.minutes.MinutesText.Section;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of an assembly, while they are written and after.
 *
 * @param sections the words; of signed ones those that were signed, none where they were not kept and a name has changed since
 * @param changed somebody wrote meanwhile: what the reader typed stands in the fields, unsaved
 * @param signed null: not yet by both
 * @param draft null: nothing waits to be signed
 * @param form what was typed and refused
 * @param second the second call; « ? »: one may be prepared; empty: none, or not for this reader
 */
public record MinutesView(
        LinkView back,
        String path,
        String title,
        List<Section> sections,
        boolean writes,
        int version,
        boolean changed,
        List<DebateView> debates,
        String summary,
        @Nullable SignedView signed,
        @Nullable DraftView draft,
        List<AddendumView> addenda,
        List<DraftView> waiting,
        boolean adds,
        String second,
        Form form) {

    public record DebateView(String field, String label, String words) {}

    /** @param by how many signed, in words; @param approved by which assembly; empty: by none yet; @param text where its words are read */
    public record SignedView(
            String by,
            String title,
            String url,
            String sha256,
            String previous,
            String when,
            String approved,
            String text) {}

    /** @param words of an addendum; @param may the reader signs, and has not yet */
    public record DraftView(
            String id, String sha256, String words, List<String> signatures, String missing, boolean may) {}

    public record AddendumView(String title, String url, String when, String words) {}
}
