package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.agenda.Span;
import org.jspecify.annotations.Nullable;

/**
 * How an event comes back: every n weeks on the same day, or every n months on the same day of the same week (the second
 * Tuesday; a fifth week means the last one). Counted on the wall, so that 18 h stays 18 h all the year.
 *
 * @param until the last day, included; null while nobody has decided
 */
public record Recurrence(
        Frequency frequency, int every, @Nullable LocalDate until) {

    /** Once, or the step that is repeated. */
    public enum Frequency {
        ONCE,
        WEEKLY,
        MONTHLY
    }

    public static final Recurrence NONE = new Recurrence(Frequency.ONCE, 1, null);
    private static final int LAST = 5;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    public Recurrence {
        if (every < 1 || every > 52) throw new IllegalArgumentException("every");
    }

    public boolean repeats() {
        return frequency != Frequency.ONCE;
    }

    /** The starts from the first one to the horizon, both included. */
    List<LocalDateTime> starts(LocalDateTime first, LocalDate horizon) {
        if (!repeats()) return List.of(first);
        var last = until != null && until.isBefore(horizon) ? until : horizon;
        var starts = new ArrayList<LocalDateTime>();
        for (int n = 0; ; n++) {
            var next = nth(first.toLocalDate(), n);
            if (next.isAfter(last)) return starts;
            starts.add(next.atTime(first.toLocalTime()));
        }
    }

    /** The last start before a day from which the rule goes on as it does: of the last week of months one of a fifth week. */
    LocalDateTime lastBefore(LocalDateTime first, LocalDate day) {
        int week = week(first.toLocalDate());
        return starts(first, day.minusDays(1)).reversed().stream()
                .filter(it -> frequency != Frequency.MONTHLY || week(it.toLocalDate()) == week)
                .findFirst()
                .orElse(first);
    }

    private LocalDate nth(LocalDate first, int n) {
        if (frequency == Frequency.WEEKLY) return first.plusWeeks((long) n * every);
        var month = first.withDayOfMonth(1).plusMonths((long) n * every);
        int week = week(first);
        return month.with(
                week == LAST
                        ? TemporalAdjusters.lastInMonth(first.getDayOfWeek())
                        : TemporalAdjusters.dayOfWeekInMonth(week, first.getDayOfWeek()));
    }

    /** 1 to 4, or 5 for the last. */
    public static int week(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }

    /** The same in the words of RFC 5545 §3.3.10. */
    public String rule(LocalDateTime first) {
        var rule = new StringBuilder("FREQ=").append(frequency);
        if (every > 1) rule.append(";INTERVAL=").append(every);
        if (frequency == Frequency.MONTHLY) {
            int week = week(first.toLocalDate());
            rule.append(";BYDAY=").append(week == LAST ? -1 : week).append(letters(first.getDayOfWeek()));
        }
        if (until != null) {
            var end = until.atTime(23, 59, 59).atZone(Span.ZONE).withZoneSameInstant(ZoneOffset.UTC);
            rule.append(";UNTIL=").append(UTC.format(end));
        }
        return rule.toString();
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
