package org.fabcom.places.twins;

import module java.base;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;

/** Pairs of places that may be one, side by side, and the merges done so far. */
public record TwinsView(List<PairView> pairs, List<DoneView> done, Paging paging) {

    /** {@code kept} is proposed to stay; {@code reasons} in words; {@code parted} by whom and when, if they were one before. */
    public record PairView(SideView kept, SideView gone, String reasons, String parted) {}

    public record SideView(String id, String url, String name, List<RowView> rows) {}

    /** A field; an empty value is not known. {@code differs}: the other place says something else. */
    public record RowView(String label, String value, boolean differs) {}

    /** {@code undo} is where a POST takes the merge back; null once that is done. */
    public record DoneView(
            String gone,
            String kept,
            String url,
            String why,
            String by,
            Instant at,
            @Nullable Instant undoneAt,
            @Nullable String undo) {}
}
