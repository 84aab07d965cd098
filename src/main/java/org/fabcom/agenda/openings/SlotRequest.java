package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a time, and when.
 *
 * @param meeting what they have; null until the link of the letter was followed
 */
record SlotRequest(
        UUID id,
        UUID opening,
        Who who,
        LocalDateTime start,
        @Nullable UUID meeting) {

    static final int LONGEST_PHONE = 30;
    static final int LONGEST_ORGANISATION = 120;
    static final int LONGEST_WORDS = 1000;

    /**
     * @param person null without an account
     * @param organisation as they wrote it; it may be empty, as {@code phone} and {@code words}
     */
    record Who(
            @Nullable PartyId person,
            String name,
            String email,
            String phone,
            String organisation,
            String words,
            String language) {}
}
