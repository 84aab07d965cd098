package org.fabcom.acts.sums;

import module java.base;

/**
 * Some whole years, months or days from {@code first} to the day before {@code next}, to be added or, with {@code more} false,
 * taken away again.
 */
record Span(Of of, LocalDate first, LocalDate next, boolean more) {

    enum Of {
        YEARS,
        MONTHS,
        DAYS
    }

    /** What makes up all days from one to another, both in: the few largest spans, and what these have too much or too little. */
    static List<Span> of(LocalDate from, LocalDate to, boolean years, boolean months) {
        var spans = new ArrayList<Span>();
        var most = new Span(Of.DAYS, from, to.plusDays(1), true);
        if (months) most = most.rounded(Of.MONTHS, Span::month, spans);
        if (years) most = most.rounded(Of.YEARS, Span::year, spans);
        spans.add(most);
        return List.copyOf(spans);
    }

    private Span rounded(Of larger, UnaryOperator<LocalDate> nearest, List<Span> rest) {
        var start = nearest.apply(first);
        var end = nearest.apply(next);
        if (!start.isBefore(end)) return this;
        between(rest, of, first, start, true);
        between(rest, of, next, end, false);
        return new Span(larger, start, end, true);
    }

    /** The way from a bound to the rounded one: {@code more} if what lies before the rounded one is missing. */
    private static void between(List<Span> spans, Of of, LocalDate bound, LocalDate rounded, boolean more) {
        if (bound.isBefore(rounded)) add(spans, of, bound, rounded, more);
        else add(spans, of, rounded, bound, !more);
    }

    private static void add(List<Span> spans, Of of, LocalDate first, LocalDate next, boolean more) {
        if (first.isBefore(next)) spans.add(new Span(of, first, next, more));
    }

    private static LocalDate month(LocalDate day) {
        var first = day.withDayOfMonth(1);
        return day.getDayOfMonth() > 16 ? first.plusMonths(1) : first;
    }

    /** The end of a year is nearer than its beginning from July on: what has not come yet costs nothing. */
    private static LocalDate year(LocalDate day) {
        var first = day.withDayOfYear(1);
        return day.getMonthValue() >= 7 ? first.plusYears(1) : first;
    }
}
