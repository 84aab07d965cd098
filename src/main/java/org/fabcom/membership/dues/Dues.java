package org.fabcom.membership.dues;

import java.time.LocalDate;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What a member owes for a period that was called.
 *
 * @param cents null: the member has not chosen yet
 * @param settled the day from which it counts as settled
 * @param invoice the document whose number is that of the receipt; of dues that are due again the credited one; null where no money was taken
 * @param ended the membership is over: what is still due is late no more
 */
public record Dues(
        UUID id,
        PartyId organisation,
        Call call,
        UUID member,
        int number,
        String name,
        @Nullable PartyId party,
        UUID rule,
        @Nullable Long cents,
        State state,
        @Nullable LocalDate settled,
        String reason,
        @Nullable UUID invoice,
        boolean ended) {

    /** A period: from its first to its last day, late after the day on which it is due. */
    public record Call(UUID id, String label, LocalDate from, LocalDate until, LocalDate due) {}

    public enum State {
        DUE,
        PAID,
        /** By hours of work. */
        WORKED,
        EXEMPT,
        /** Called by mistake: nothing is owed, and nothing is paid by it. */
        DROPPED,
        /** Given back to somebody whose membership is over. */
        REFUNDED,
        /** The member left, and what was agreed then is in the register: owed no more. */
        CLOSED
    }

    /** What a list shows: a state of which one part is late. */
    public enum Standing {
        LATE,
        DUE,
        PAID,
        WORKED,
        EXEMPT,
        REFUNDED,
        CLOSED,
        DROPPED
    }

    public Standing on(LocalDate day) {
        return state == State.DUE && !ended && call.due().isBefore(day)
                ? Standing.LATE
                : Standing.valueOf(state.name());
    }

    public String url() {
        return url(organisation) + "/" + id;
    }

    public static String url(PartyId organisation) {
        return "/structures/" + organisation + "/cotisations";
    }
}
