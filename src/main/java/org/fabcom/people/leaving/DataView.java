package org.fabcom.people.leaving;

import java.util.List;
import org.fabcom.web.LinkView;

/**
 * What is kept of me: what would go and what would stay without my name, and what stands in the way of being erased.
 *
 * @param tools those beside the instance that know me, by name: what they noted stays with them
 * @param others names of other records that go too, "" for none
 * @param obstacles each with the page where it is solved
 * @param held the day of their erasure came and it waits for these
 */
public record DataView(
        List<Line> goes,
        List<Line> stays,
        List<String> tools,
        int othersCount,
        String others,
        List<LinkView> obstacles,
        boolean held,
        int days,
        int months) {

    /** Something kept, in words, and how many. */
    public record Line(String words, long count) {}
}
