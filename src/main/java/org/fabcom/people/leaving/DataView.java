package org.fabcom.people.leaving;

import module java.base;
import org.fabcom.web.LinkView;

/**
 * What is kept of me: what would go, what would stay without my name and what with it, and what stands in the way of being erased.
 *
 * @param tools those beside the instance that know me, by name: what they noted stays with them
 * @param others names of other records that go too, "" for none
 * @param obstacles each with the page where it is solved
 * @param behind what goes on without them
 * @param ends what of theirs is cancelled, lost or stays due
 * @param held they were told that their erasure waits for these
 * @param due the day to come from which it may be done, "" for none
 */
public record DataView(
        List<Line> goes,
        List<Line> stays,
        List<Line> named,
        List<String> tools,
        int othersCount,
        String others,
        List<LinkView> obstacles,
        List<LinkView> behind,
        List<LinkView> ends,
        boolean held,
        String due,
        int days,
        int months) {

    /** What is kept in a room, each with how many. */
    public record Line(String room, String words) {}
}
