package org.fabcom.till.counter;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.closing.Closings;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.offline.Asides;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.till.sessions.Sessions.Left;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a till that is closed: one counts, then opens. */
@Component
record OpeningScreen(
        Sessions sessions, TillEvents events, TillWords words, Closings closings, Asides asides, Clock clock) {

    OpeningView of(Standing at, Form form, Page page) {
        return of(at, null, form, page);
    }

    /** {@code counted} beside what the session before left. */
    OpeningView found(Standing at, long counted, Left left, Form form, Page page) {
        var words = page.t(
                left.counted() ? "till.found.after" : "till.found",
                page.euros(left.cents()),
                gap(counted - left.cents(), page));
        var act = page.t("till.found.do", page.euros(counted));
        return of(at, new OpeningView.FoundView(words, counted, left.cents(), act), form, page);
    }

    private OpeningView of(Standing at, OpeningView.@Nullable FoundView found, Form form, Page page) {
        var left = sessions.leftOpen(at.till().id());
        return new OpeningView(
                at.path(),
                at.till().name(),
                at.till().training(),
                asides.count(at.till().id()),
                left.filter(it -> !it.counted()).isPresent() ? null : before(at, page),
                closed(at, "till.open.second", page),
                left.map(it -> page.t(it.counted() ? "till.left.counted" : "till.left.open", page.date(it.day())))
                        .orElse(null),
                night(page),
                found,
                form.value("cle").isEmpty() ? Ids.token() : form.value("cle"),
                form);
    }

    /** Before four in the morning: on which day the till sells, and when that changes; null: on that of the calendar. */
    private @Nullable String night(Page page) {
        var now = clock.instant();
        if (!BusinessDay.night(now)) return null;
        var day = BusinessDay.of(now);
        return page.t("till.night", page.date(day), page.date(day.plusDays(1)));
    }

    /** Said by this message, with how many closings today has and what they come to; null where it has none. */
    @Nullable
    String closed(Standing at, String key, Page page) {
        var today = closings.on(at.till().id(), BusinessDay.of(clock.instant()));
        if (today.isEmpty()) return null;
        long cents = today.stream().mapToLong(it -> it.totals().cents()).sum();
        return page.t(key, page.euros(cents), today.size() + 1);
    }

    private String before(Standing at, Page page) {
        return events.newest(at.till().id(), EventKind.COUNTED)
                .map(it -> before(it, page))
                .orElse(page.t("till.first"));
    }

    private String before(TillEvent it, Page page) {
        var said = it.said();
        if (said.path("uncounted").asBoolean(false)) return page.t("till.before.uncounted", page.dateTime(it.at()));
        return page.t(
                "till.before",
                page.dateTime(it.at()),
                words.operator(it.operator(), page),
                gap(said.path("gap").asLong(), page));
    }

    /** « c’est juste », « il manque 2 € », « 2 € en trop ». */
    static String gap(long cents, Page page) {
        if (cents == 0) return page.t("till.gap.none");
        return page.t(cents < 0 ? "till.gap.less" : "till.gap.more", page.euros(Math.abs(cents)));
    }
}
