package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a group. {@code since} when they were added themselves, null when they are only there through what lies in it;
 * {@code through} are those groups, which whoever looks may not know of.
 */
public record Member(PartyId person, String name, @Nullable Instant since, List<Via> through) {

    public Member {
        through = List.copyOf(through);
    }

    /** A group by which somebody belongs to what holds it. */
    public record Via(GroupId group, String name) {}

    public boolean direct() {
        return since != null;
    }
}
