package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A member on a record date.
 *
 * @param member of the register
 * @param number in the register, by which members of one name are told apart
 * @param person who casts the voice; for an organisation its representative, null when there is none with an account
 * @param name of the member
 * @param college the one in which the voice counts, null where there are no colleges
 * @param why null: may vote
 */
public record Voter(
        UUID member,
        int number,
        @Nullable PartyId person,
        String name,
        @Nullable String college,
        @Nullable Why why) {

    /** Why a member has no vote. */
    public enum Why {
        JOINED_LATER,
        LEFT,
        SUSPENDED,
        LATE_DUES,
        CATEGORY_WITHOUT_VOTE,
        NO_REPRESENTATIVE
    }

    public boolean entitled() {
        return why == null;
    }
}
