package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.path.FoundingPath;
import org.jspecify.annotations.Nullable;

/** A path: what comes now, the map, all questions. */
public record PathView(
        FoundingPath path,
        String state,
        String founders,
        String document,
        String experiences,
        @Nullable NowView now,
        List<LinkLine> links,
        List<PinView> pins,
        List<PinView> advices,
        List<PinView> own,
        boolean keeper) {

    /** The one yellow act, and why. */
    public record NowView(String small, String title, String text, String url, String act, String after) {}

    /** A line of the map. */
    public record LinkLine(String d, boolean solid) {}

    /**
     * A question on the map and in the list.
     *
     * @param kind done, now, open, doubt or coming
     * @param words of its state, beside the title
     */
    public record PinView(
            String code, String kind, String brief, String title, String words, String url, int x, int y) {}

    /** Those of the map. */
    public List<PinView> all() {
        return java.util.stream.Stream.concat(pins.stream(), advices.stream()).toList();
    }
}
