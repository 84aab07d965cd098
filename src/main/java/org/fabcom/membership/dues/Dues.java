package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What a member owes for a period that was called.
 *
 * @param cents null: the member has not chosen yet
 * @param paid cents that came in parts so far
 * @param unnoted it was said to be paid when the member left, and no payment is noted
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
        long paid,
        State state,
        boolean unnoted,
        @Nullable LocalDate settled,
        String reason,
        @Nullable UUID invoice,
        boolean ended) {

    private static final int PAST_DAYS = 366;
    private static final int STEM = 5;

    /**
     * A period: from its first to its last day, late after the day on which it is due.
     *
     * @param due of dues in parts: the next of them
     * @param first the day without parts
     */
    public record Call(UUID id, String label, LocalDate from, LocalDate until, LocalDate due, LocalDate first) {

        Call(UUID id, String label, LocalDate from, LocalDate until, LocalDate due) {
            this(id, label, from, until, due, due);
        }
    }

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
        /** Still owed by somebody whose membership is over: no letter goes. */
        LEFT,
        PAID,
        WORKED,
        EXEMPT,
        REFUNDED,
        CLOSED,
        DROPPED
    }

    public Standing on(LocalDate day) {
        if (state == State.DUE && ended) return Standing.LEFT;
        return state == State.DUE && call.due().isBefore(day) ? Standing.LATE : Standing.valueOf(state.name());
    }

    /** Money may be noted: it is owed, or was said to be paid at the door. */
    public boolean payable() {
        return state == State.DUE || unnoted;
    }

    /** Dues of years that are past may have been paid then. */
    boolean paidOn(LocalDate day, LocalDate today) {
        var year = today.minusDays(PAST_DAYS);
        var before = call.from().minusDays(PAST_DAYS);
        return !day.isAfter(today) && !day.isBefore(before.isBefore(year) ? before : year);
    }

    /** What is left to be paid; 0 while the member has not chosen. */
    public long rest() {
        return cents == null ? 0 : cents - paid;
    }

    /** Words that name whose they are. */
    public boolean named(String subject) {
        return Stream.of(Fold.words(name).split(" "))
                .anyMatch(one -> one.length() > 2 && words(subject).anyMatch(one::equals));
    }

    /** Words that speak of their call: « cotisation » of « Cotisations 2026 ». */
    public boolean spoken(String subject) {
        return Stream.of(Fold.words(call.label()).split(" "))
                .filter(one -> one.length() > STEM)
                .anyMatch(one -> words(subject).anyMatch(said -> said.startsWith(one.substring(0, STEM))));
    }

    private static Stream<String> words(String subject) {
        return Stream.of(Fold.words(subject).split(" "));
    }

    public String url() {
        return url(organisation) + "/" + id;
    }

    public static String url(PartyId organisation) {
        return "/structures/" + organisation + "/cotisations";
    }

    /** What came of deciding about dues. */
    public sealed interface Outcome {

        record Done(Dues dues) implements Outcome {}

        record Refused(DuesRefusal why) implements Outcome {}

        /** The desk of invoices says no. */
        record Unbilled(InvoiceRefusal why) implements Outcome {}
    }
}
