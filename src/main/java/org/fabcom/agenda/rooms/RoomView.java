package org.fabcom.agenda.rooms;

import module java.base;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A room, and when it is taken.
 *
 * @param terms where it is said on what terms it is booked; empty: not by whoever reads
 * @param book where it is booked; empty: it is not
 * @param rules price, answer and rule of cancellation where it is booked, a sentence each
 * @param answer whether it is free when that was asked; null if it was not
 */
public record RoomView(
        String name,
        String organisation,
        String organisationUrl,
        String place,
        String seats,
        String access,
        String accessNotes,
        List<String> equipment,
        List<String> conditions,
        boolean lent,
        boolean closed,
        String url,
        String edit,
        String terms,
        String book,
        List<String> rules,
        List<UseView> uses,
        @Nullable AnswerView answer,
        Form form) {

    /** A time at which it is taken. */
    public record UseView(String url, String title, String organiser, String when) {}

    public record AnswerView(String kind, String sentence) {}
}
