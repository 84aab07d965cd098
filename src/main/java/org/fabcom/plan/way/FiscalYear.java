package org.fabcom.plan.way;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Accounts change tools when a financial year ends: from the closing day, while the new year’s books are being opened. */
record FiscalYear(@Nullable LocalDate closing) {

    /** Days after the closing during which the new books can still begin in the new tool. */
    static final int OPENING_DAYS = 31;

    Optional<StepRefusal> refusal(UUID item, LocalDate on) {
        if (closing == null) return Optional.of(new StepRefusal.NotAtClosing(item, null));
        var latest = latest(closing, on);
        return on.isAfter(latest.plusDays(OPENING_DAYS))
                ? Optional.of(new StepRefusal.NotAtClosing(item, next(closing, latest)))
                : Optional.empty();
    }

    /** The closing on or before the day, one each year; 29 February becomes the 28th where there is none. */
    private static LocalDate latest(LocalDate closing, LocalDate day) {
        var sameYear = closing.plusYears(day.getYear() - (long) closing.getYear());
        return sameYear.isAfter(day) ? closing.plusYears(day.getYear() - 1L - closing.getYear()) : sameYear;
    }

    private static LocalDate next(LocalDate closing, LocalDate latest) {
        return closing.plusYears(latest.getYear() + 1L - closing.getYear());
    }
}
