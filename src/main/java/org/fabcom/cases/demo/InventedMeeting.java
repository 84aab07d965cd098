package org.fabcom.cases.demo;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.diagnosis.demo.Days;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code demo/meetings.yml}: a meeting about an accompaniment.
 *
 * @param day before the day of the demonstration, negative when it is to come
 * @param said the day on which it was arranged; null if it was written down afterwards
 * @param or other days at the same time, when the organisation has yet to choose
 */
record InventedMeeting(
        int day,
        @Nullable Integer said,
        String of,
        String from,
        String to,
        String title,
        String note,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String link,
        @Nullable String phone,
        List<Integer> or) {

    InventedMeeting {
        note = Objects.requireNonNullElse(note, "");
        or = Objects.requireNonNullElse(or, List.of());
    }

    Span span(Days days, int on) {
        var date = days.day(on);
        return new Span(date.atTime(LocalTime.parse(from)), date.atTime(LocalTime.parse(to)));
    }

    Venue venue() {
        if (link != null) return Venue.online(link);
        if (phone != null) return Venue.phone(phone);
        return Venue.place(Objects.requireNonNull(address), null, Objects.requireNonNull(commune));
    }
}
