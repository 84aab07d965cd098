package org.fabcom.agenda.calendar;

import module java.base;
import org.fabcom.agenda.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something in a calendar, before it is written down.
 *
 * @param uid stays the same for ever
 * @param sequence grows with every change
 * @param stamp when it last changed
 * @param url the page that tells more; empty if none
 * @param rule how it comes back, in the words of RFC 5545; null if it does not
 * @param without starts that the rule gives and that do not take place
 * @param insteadOf the start that the rule gave; null unless this is one date of a rule that takes place otherwise
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant stamp,
        Span span,
        String title,
        String text,
        String place,
        String url,
        boolean cancelled,
        @Nullable String rule,
        List<LocalDateTime> without,
        @Nullable LocalDateTime insteadOf,
        @Nullable Guest organiser,
        List<Guest> guests) {

    /** Somebody who is invited, or invites. */
    public record Guest(String name, String email) {}

    public CalendarEntry {
        without = List.copyOf(without);
        guests = List.copyOf(guests);
    }

    /** Something that takes place once, for everybody. */
    public static CalendarEntry once(
            String uid,
            int sequence,
            Instant stamp,
            Span span,
            String title,
            String text,
            String place,
            String url,
            boolean cancelled) {
        return new CalendarEntry(
                uid, sequence, stamp, span, title, text, place, url, cancelled, null, List.of(), null, null, List.of());
    }

    public CalendarEntry coming(String how, List<LocalDateTime> but) {
        return new CalendarEntry(
                uid, sequence, stamp, span, title, text, place, url, cancelled, how, but, null, organiser, guests);
    }

    public CalendarEntry insteadOf(LocalDateTime start) {
        return new CalendarEntry(
                uid, sequence, stamp, span, title, text, place, url, cancelled, null, List.of(), start, organiser,
                guests);
    }

    public CalendarEntry between(@Nullable Guest from, List<Guest> to) {
        return new CalendarEntry(
                uid, sequence, stamp, span, title, text, place, url, cancelled, rule, without, insteadOf, from, to);
    }
}
