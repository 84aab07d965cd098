package org.fabcom.people.circles;

import java.time.Instant;
import java.util.List;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a group. {@code since} when they were added themselves, null when they are only there through what lies in it;
 * {@code through} names those groups.
 */
public record Member(PartyId person, String name, @Nullable Instant since, List<String> through) {

    public Member {
        through = List.copyOf(through);
    }

    public boolean direct() {
        return since != null;
    }
}
