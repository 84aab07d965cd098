package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One date of an event, with what people want to know of it.
 *
 * @param id of the date
 * @param wasFor the start that the rule of the event gave it
 * @param taken places held, offered ones included
 * @param waiting people on the waiting list
 * @param group whose event it is; null: everybody sees it
 * @param fare what a place costs; null: nothing
 * @param groupName empty where there is none
 */
public record Happening(
        UUID id,
        UUID event,
        PartyId organiser,
        String organiserName,
        Kind kind,
        String title,
        String description,
        Venue venue,
        boolean registering,
        @Nullable Integer capacity,
        int taken,
        int waiting,
        Span span,
        Instant startsAt,
        Instant endsAt,
        LocalDateTime wasFor,
        boolean cancelled,
        String reason,
        Recurrence.Frequency frequency,
        int every,
        int sequence,
        Instant changedAt,
        @Nullable GroupId group,
        String groupName,
        @Nullable Amount fare) {

    static final String PATH = "/agenda/";

    public String url() {
        return PATH + id;
    }

    /** Where its organiser keeps it. */
    public String desk() {
        return Event.desk(organiser) + "/dates/" + id;
    }

    /** Places left; null: no limit. */
    public @Nullable Integer left() {
        return capacity == null ? null : Math.max(0, capacity - taken);
    }

    public boolean repeats() {
        return frequency != Recurrence.Frequency.ONCE;
    }

    public boolean full() {
        return capacity != null && (taken >= capacity || waiting > 0);
    }

    public boolean over(Instant now) {
        return !endsAt.isAfter(now);
    }

    public boolean begun(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** Of the words for why nobody registers, or gives a place back. */
    public String closed(Instant now) {
        if (cancelled) return "agenda.closed.cancelled";
        if (over(now)) return "agenda.closed.over";
        return begun(now) ? "agenda.closed.begun" : "agenda.closed.free";
    }

    /** For who may know that it takes place, where and whose it is, and no more. */
    public Happening masked(String instead) {
        return new Happening(
                id,
                event,
                organiser,
                organiserName,
                kind,
                instead,
                "",
                venue,
                registering,
                capacity,
                taken,
                waiting,
                span,
                startsAt,
                endsAt,
                wasFor,
                cancelled,
                "",
                frequency,
                every,
                sequence,
                changedAt,
                null,
                "",
                fare);
    }

    boolean moved() {
        return repeats() && !span.start().equals(wasFor);
    }
}
