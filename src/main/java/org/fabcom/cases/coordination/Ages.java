package org.fabcom.cases.coordination;

import java.time.Duration;
import java.time.Instant;
import org.fabcom.cases.listing.CaseRow;
import org.fabcom.cases.page.Words;
import org.fabcom.web.Page;

/** How old things are, in days. */
public final class Ages {

    private Ages() {}

    public static AgedRowView row(CaseRow it, Instant now, Page page) {
        return new AgedRowView(
                it,
                Words.chip(it.state(), page),
                days(it.openedAt(), now, page),
                days(it.heardAt(), now, page),
                it.next() == null || it.state().ended() ? "" : page.shortDate(it.next()));
    }

    static String days(Instant since, Instant now, Page page) {
        return page.t(
                "cases.queue.days", Math.max(0, Duration.between(since, now).toDays()));
    }
}
