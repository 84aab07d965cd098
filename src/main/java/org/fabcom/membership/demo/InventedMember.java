package org.fabcom.membership.demo;

import org.jspecify.annotations.Nullable;

/**
 * A line of {@code demo/members.yml}; {@code since} counts days before the day of the demonstration.
 *
 * @param voice who speaks for it, where it is an organisation
 * @param elsewhere an organisation that is known to the register only
 * @param suspended why
 * @param left why
 */
record InventedMember(
        String name,
        String category,
        int since,
        @Nullable String voice,
        @Nullable Boolean elsewhere,
        @Nullable String suspended,
        @Nullable String left) {

    boolean unknown() {
        return Boolean.TRUE.equals(elsewhere);
    }

    boolean legal() {
        return unknown() || voice != null || left != null;
    }
}
