package org.fabcom.membership.joining;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Member.Contact;
import org.fabcom.membership.MemberKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked to join.
 *
 * @param party the person or organisation known here; null: nobody of whom one knows
 * @param by who wrote it; null: somebody without an account
 * @param member the line of the register, once accepted
 */
public record Application(
        UUID id,
        PartyId organisation,
        @Nullable PartyId party,
        MemberKind kind,
        Contact contact,
        String spokesperson,
        @Nullable UUID category,
        @Nullable UUID charter,
        String sponsor,
        String words,
        String language,
        State state,
        String reason,
        @Nullable PartyId by,
        LocalDate madeOn,
        @Nullable UUID member) {

    public enum State {
        /** The letter with the link was not answered. */
        UNCONFIRMED,
        APPLIED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }
}
