package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What is thrown on the wall: nothing to press but the next step of whoever leads.
 *
 * @param head « SCIC Les Trois-Rivières · assemblée ordinaire · samedi 16 janvier 2027, 15 h 42 »
 * @param present width of a thousand, as the others
 * @param tick where the quorum lies
 * @param state chip under the title; empty before anything is voted
 * @param note how and when it was voted
 * @param readings heads, and the weights that decide where there are colleges; none before the closing
 * @param text the exact text, while it is voted on
 */
public record HallView(
        String path,
        String head,
        String counter,
        String there,
        String carried,
        String need,
        boolean reached,
        long present,
        long represented,
        long tick,
        String title,
        String state,
        String chip,
        String note,
        List<ReadingView> readings,
        List<CollegeView> colleges,
        String text,
        String address,
        @Nullable NextView next) {

    /** @param part of a thousand; @param rule true: this one decides */
    public record ReadingView(String title, String figure, long part, long tick, String note, boolean rule) {}

    public record CollegeView(String name, String voted, long yes, long no, long abstain, int weight, String brings) {}

    public record NextView(String label, String action, String gesture) {}
}
