package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.cases.listing.CaseRow;
import org.fabcom.cases.page.CaseWords;
import org.fabcom.web.Page;

/** How old things are, in days. */
public final class Ages {

    private Ages() {}

    public static AgedRowView row(CaseRow it, Instant now, Page page) {
        return new AgedRowView(
                it,
                CaseWords.chip(it.state(), page),
                days(it.openedAt(), now, page),
                it.state().ended() ? "" : days(it.heardAt(), now, page),
                next(it, now, page),
                "");
    }

    /** A day that is past and still expected is told as late. */
    private static String next(CaseRow it, Instant now, Page page) {
        var day = it.next();
        if (day == null || it.state().ended()) return "";
        var late = day.isBefore(LocalDate.ofInstant(now, Span.ZONE));
        return late ? page.t("cases.list.next.late", page.shortDate(day)) : page.shortDate(day);
    }

    static String days(Instant since, Instant now, Page page) {
        return page.t(
                "cases.queue.days", Math.max(0, Duration.between(since, now).toDays()));
    }
}
