package org.fabcom.agenda.intake;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * An event as another calendar writes it.
 *
 * @param start on the wall of the house; null if it does not read
 * @param end null if nothing says it
 * @param rule how it comes back, as written; empty if it takes place once
 * @param without dates of the rule that do not take place
 * @param more dates beside the rule
 * @param replaces the date of the rule that this one stands for; null if it stands for itself
 */
record CalendarEvent(
        String uid,
        String title,
        String description,
        String location,
        String link,
        String categories,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        String rule,
        List<LocalDateTime> without,
        List<LocalDateTime> more,
        @Nullable LocalDateTime replaces,
        boolean hidden,
        boolean cancelled) {

    CalendarEvent {
        without = List.copyOf(without);
        more = List.copyOf(more);
    }
}
