package org.fabcom.plan.leaving;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * The days of a change of provider: notice of two months at most, transition of 30 days at most once it is over, then 30
 * days at least to fetch one’s data. Months are counted from day to day; where the last month has no such day, its last
 * one counts: notice given on 31 December ends on 28 February.
 *
 * @param noticeEnd the last day of the notice, or earlier if the contract asks for less
 */
record Switching(LocalDate given, LocalDate noticeEnd) {

    private static final int NOTICE_MONTHS = 2;
    private static final int DAYS = 30;

    Switching {
        if (noticeEnd.isBefore(given) || noticeEnd.isAfter(latest(given))) throw new IllegalArgumentException("notice");
    }

    /** {@code agreed}: the end of a shorter notice; null for the longest that the law allows. */
    static Switching of(LocalDate given, @Nullable LocalDate agreed) {
        return new Switching(given, agreed == null ? latest(given) : agreed);
    }

    /** The last day on which a notice given that day may end. */
    static LocalDate latest(LocalDate given) {
        return given.plusMonths(NOTICE_MONTHS);
    }

    /** The transition is over by then. */
    LocalDate transitionEnd() {
        return noticeEnd.plusDays(DAYS);
    }

    /** The data can be fetched until then at least. */
    LocalDate retrievalEnd() {
        return transitionEnd().plusDays(DAYS);
    }
}
