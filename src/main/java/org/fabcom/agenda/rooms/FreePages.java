package org.fabcom.agenda.rooms;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.When;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.EventEntries;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.agenda.rooms.RoomView.AnswerView;
import org.fabcom.agenda.rooms.RoomView.UseView;
import org.fabcom.agenda.workshops.Workshop;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A room for everybody: what it is like, when it is taken, whether it is free at a given time, and its calendar. */
@Controller
record FreePages(
        Rooms rooms,
        Rooms.Rules rules,
        Dates dates,
        DateSights sights,
        EventEntries entries,
        Calendars calendars,
        When when,
        Clock clock) {

    private static final Duration AHEAD = Duration.ofDays(60);
    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(370);
    private static final int MOST = 60;
    private static final int MOST_IN_CALENDAR = 3000;

    @GetMapping("/salles/{room}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID room, Form form, Visitor me, Page page) {
        var it = rooms.find(room).orElseThrow(Problem::notFound);
        var seen = sights.of(me);
        boolean keeps = me.sits(it.organisation(), Seat.REFERENT) || me.is(InstanceRole.ADMINISTRATOR);
        var draft = it.draft();
        var said = rules.rules(room, page);
        var answer = asked(form) ? answer(it, form, page) : null;
        var view = new RoomView(
                draft.name(),
                it.organisationName(),
                RoomPages.OF + it.organisation(),
                it.place(),
                RoomPages.seats(it, page),
                page.t("rooms.access." + draft.access()),
                draft.accessNotes(),
                Workshop.lines(draft.equipment()),
                Workshop.lines(draft.conditions()),
                draft.lent(),
                it.closed(),
                it.url(),
                keeps ? RoomPages.path(it.organisation()) + "/" + room : "",
                me.sits(it.organisation(), Seat.REFERENT)
                        ? RoomPages.path(it.organisation()) + "/" + room + "/reservation"
                        : "",
                it.closed() || said.isEmpty() ? "" : it.url() + "/reserver" + day(form),
                it.closed() ? List.of() : said,
                uses(it, seen, page),
                answer,
                form);
        boolean unread = asked(form) && span(form).isEmpty();
        return unread ? page.refuse("agenda/room", view) : page.show("agenda/room", view);
    }

    /** The day that was asked about is the day one books. */
    private static String day(Form form) {
        var day = Days.typed(form.value("jour"));
        return day == null ? "" : "?jour=" + day;
    }

    /** What is booked at the same time stands in one line. */
    private List<UseView> uses(Room it, Set<GroupId> seen, Page page) {
        var now = clock.instant();
        int desks = rooms.desks(it.id()).orElse(1);
        var all = rooms.uses(it.id(), now, now.plus(AHEAD), MOST);
        var booked = all.stream()
                .filter(use -> use.booking() != null)
                .collect(Collectors.groupingBy(Rooms.Use::span, Collectors.counting()));
        return all.stream()
                .filter(use -> use.booking() == null || booked.containsKey(use.span()))
                .map(use -> use.booking() == null
                        ? use(use, seen, page)
                        : booked(use, desks, Objects.requireNonNull(booked.remove(use.span())), page))
                .toList();
    }

    private UseView booked(Rooms.Use it, int desks, long taken, Page page) {
        var title = desks == 1 ? page.t("rooms.taken.booked") : page.t("rooms.taken.desks", taken, desks);
        return new UseView("", title, "", words(it, page));
    }

    /** Of a group that one may not know of: only that the room is taken, and by whom. */
    private UseView use(Rooms.Use it, Set<GroupId> seen, Page page) {
        boolean told = it.group() == null || seen.contains(it.group());
        return new UseView(
                told ? "/agenda/" + it.occurrence() : "",
                told ? it.title() : page.t("rooms.taken.group"),
                it.organiser(),
                words(it, page));
    }

    private static boolean asked(Form form) {
        return Stream.of("jour", "debut", "fin").anyMatch(it -> !form.value(it).isEmpty());
    }

    private AnswerView answer(Room it, Form form, Page page) {
        var span = span(form);
        if (span.isEmpty()) return new AnswerView("care", page.t("rooms.free.wrong"));
        var words = when.words(span.get(), page.locale());
        var taken = rooms.uses(it.id(), span.get().startsAt(), span.get().endsAt(), 1);
        if (taken.isEmpty()) return new AnswerView("good", page.t("rooms.free.yes", words));
        var use = taken.getFirst();
        int desks = rooms.desks(it.id()).orElse(1);
        int free =
                rooms.free(it.id(), desks, List.of(span.get()), null).getFirst().size();
        if (free > 0) return new AnswerView("good", page.t("rooms.free.desks", words, free, desks));
        return new AnswerView(
                "bad",
                use.booking() == null
                        ? page.t("rooms.free.no", words, use.organiser(), words(use, page))
                        : page.t("rooms.free.booked", words, words(use, page)));
    }

    private static Optional<Span> span(Form form) {
        var day = Days.typed(form.value("jour"));
        var from = Days.hour(form.value("debut"));
        var to = Days.hour(form.value("fin"));
        if (day == null || from == null || to == null) return Optional.empty();
        return Optional.of(new Span(day.atTime(from), (to.isAfter(from) ? day : day.plusDays(1)).atTime(to)));
    }

    private String words(Rooms.Use use, Page page) {
        return when.words(use.span(), page.locale());
    }

    /** All dates that are in it, so that whoever keeps the keys sees them in their own calendar. */
    @GetMapping("/salles/{room}.ics")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> calendar(UUID room, Page page) {
        var it = rooms.find(room).orElseThrow(Problem::notFound);
        var now = clock.instant();
        var taken = rooms.uses(room, now.minus(BACK), now.plus(YEAR), MOST_IN_CALENDAR);
        var occurrences = taken.stream()
                .flatMap(one -> Stream.ofNullable(one.occurrence()))
                .toList();
        var of = dates.find(occurrences).stream()
                .map(one -> sights.sees(Visitor.ANONYMOUS, one) ? one : one.masked(page.t("rooms.taken.group")))
                .map(entries::one);
        var booked = taken.stream().flatMap(one -> booked(it, one, page));
        var feed = calendars.feed(
                it.draft().name() + " · " + it.organisationName(),
                Stream.concat(of, booked).toList());
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar; charset=utf-8")
                .header("Cache-Control", "public, max-age=300")
                .body(feed.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<CalendarEntry> booked(Room it, Rooms.Use one, Page page) {
        var id = one.booking();
        var at = one.booked();
        if (id == null || at == null) return Stream.empty();
        var title = page.t("rooms.taken.booked");
        return Stream.of(CalendarEntry.once(calendars.uid(id), 0, at, one.span(), title, "", it.place(), "", false));
    }
}
