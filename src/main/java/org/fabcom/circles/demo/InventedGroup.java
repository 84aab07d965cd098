package org.fabcom.circles.demo;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Right;
import org.jspecify.annotations.Nullable;

/** A line of {@code demo/groups.yml}. */
record InventedGroup(
        GroupKind kind,
        String name,
        String purpose,
        @Nullable String house,
        @Nullable String in,
        Audience seen,
        @Nullable Boolean open,
        int since,
        @Nullable Integer closed,
        String by,
        @Nullable Boolean party,
        @Nullable List<String> members,
        @Nullable List<Right> rights,
        @Nullable List<Holding> seats) {

    /** Who holds the role, from when to when, when that was cut short, and who gave it if not who created the role. */
    record Holding(
            String name,
            int from,
            @Nullable Integer until,
            @Nullable Integer ended,
            @Nullable String by) {}

    String giver(Holding seat) {
        return Objects.requireNonNullElse(seat.by(), by);
    }

    Group.Draft draft() {
        return new Group.Draft(
                name,
                purpose,
                Set.copyOf(Objects.requireNonNullElse(rights, List.of())),
                seen,
                Boolean.TRUE.equals(open));
    }

    boolean becomesParty() {
        return Boolean.TRUE.equals(party);
    }

    List<String> people() {
        return Objects.requireNonNullElse(members, List.of());
    }

    List<Holding> holdings() {
        return Objects.requireNonNullElse(seats, List.of());
    }
}
