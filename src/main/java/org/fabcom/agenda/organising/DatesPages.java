package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.EventOutcome;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.listing.DateLines;
import org.fabcom.agenda.organising.DatesView.GuestView;
import org.fabcom.agenda.registrations.Links;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.agenda.workshops.WalkIns;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Csv;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One date for its organisers. Names and addresses are for referents and managers only. */
@Controller
record DatesPages(
        Dates dates,
        Programme programme,
        Registrations registrations,
        Links links,
        AfterDate after,
        WalkIns walkIns,
        EventForms forms,
        DateLines lines,
        When when,
        Clock clock) {

    private static final String PATH = "/structures/{organisation}/agenda/dates/{date}";
    private static final int LONGEST_REASON = 500;
    /** What a notice holds. */
    private static final int MOST_NAMED = 10;

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView show(UUID organisation, UUID date, Page page) {
        var found = find(organisation, date);
        return page.show("agenda/attendance", view(found, EventForms.times(found.span()), page));
    }

    @GetMapping(PATH + ".csv")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ResponseEntity<byte[]> csv(UUID organisation, UUID date, Page page) {
        var found = find(organisation, date);
        var header =
                List.of(page.t("agenda.attendance.name"), page.t("agenda.attendance.mail"), page.t("agenda.csv.etat"));
        var rows = registrations.of(found.id()).stream()
                .filter(it -> !it.state().ended())
                .map(it -> List.of(it.name(), it.written() ? it.email() : it.phone(), state(it, found, page)));
        var unannounced = walkIns.of(date).stream().map(it -> List.of(it.name(), "", page.t("workshops.walkins")));
        return Csv.answer("inscriptions.csv", header, Stream.concat(rows, unannounced));
    }

    @PostMapping(PATH + "/annuler")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView cancel(UUID organisation, UUID date, Form form, Page page) {
        var found = find(organisation, date);
        return programme.cancelDate(date, reason(form)) instanceof EventOutcome.Done
                ? told(found.desk(), "agenda.date.off", registrations.unwritten(date), page)
                : page.redirectWithCare(found.desk(), "agenda.over");
    }

    @PostMapping(PATH + "/deplacer")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView move(UUID organisation, UUID date, Form form, Page page) {
        var found = find(organisation, date);
        var span = forms.span(form, page);
        if (span.isPresent() && !span.get().startsAt().isAfter(clock.instant()))
            form.reject("jour", page.t("agenda.form.day.past"));
        if (span.isEmpty() || form.wrong()) return page.refuse("agenda/attendance", view(found, form, page));
        var moved = programme.move(date, span.get());
        if (moved instanceof EventOutcome.RoomTaken it) {
            form.reject("jour", EventForms.taken(it, when, page));
            return page.refuse("agenda/attendance", view(found, form, page));
        }
        return moved instanceof EventOutcome.Done
                ? told(found.desk(), "agenda.date.moved", registrations.unwritten(date), page)
                : page.redirectWithCare(found.desk(), "agenda.over");
    }

    /** That people are told by mail; those who have no address are named with their number. */
    static ModelAndView told(String path, String key, List<Registration> unwritten, Page page) {
        if (unwritten.isEmpty()) return page.redirect(path, key);
        var names = unwritten.stream().limit(MOST_NAMED).map(it -> it.name() + " (" + it.phone() + ")");
        var more = unwritten.size() > MOST_NAMED ? Stream.of("…") : Stream.<String>empty();
        var all = Stream.concat(names, more).collect(Collectors.joining(", "));
        return page.redirectWithCare(path, "agenda.tocall", page.t(key), all);
    }

    static String reason(Form form) {
        var reason = Plain.line(form.value("raison"));
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private Happening find(UUID organisation, UUID date) {
        return dates.find(date)
                .filter(it -> it.organiser().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    private DatesView view(Happening it, Form form, Page page) {
        var all = registrations.of(it.id());
        var coming = all.stream().filter(one -> one.state().holdsAPlace()).toList();
        var waiting = all.stream()
                .filter(one -> one.state() == State.WAITING || one.state() == State.PENDING)
                .toList();
        boolean begun = it.begun(clock.instant());
        var afterwards = after.of(it, page);
        return new DatesView(
                lines.line(it, null, page),
                it.desk(),
                Event.desk(it.organiser()),
                Event.desk(it.organiser()) + "/" + it.event(),
                it.desk() + ".csv",
                guests(coming, it, page),
                guests(waiting, it, page),
                it.registering(),
                begun,
                !begun && !it.cancelled(),
                dates.announced(it.id()),
                it.cancelled() ? "" : counted(coming, afterwards.walkedIn(), page),
                afterwards,
                form);
    }

    /** Nobody comes to a date that is off. */
    private static String state(Registration it, Happening date, Page page) {
        return page.t(date.cancelled() ? "agenda.state.off" : "agenda.state." + it.state());
    }

    private List<GuestView> guests(List<Registration> all, Happening date, Page page) {
        return all.stream()
                .map(it -> new GuestView(
                        it.id().toString(),
                        it.name(),
                        it.written() ? it.email() : it.phone(),
                        state(it, date, page),
                        date.cancelled()
                                ? "neutral"
                                : switch (it.state()) {
                                    case CONFIRMED, CAME -> "good";
                                    case NO_SHOW -> "bad";
                                    case EXCUSED -> "neutral";
                                    default -> "care";
                                },
                        it.state() == State.OFFERED ? "" : it.state().name(),
                        link(it, date)))
                .toList();
    }

    /** By which the organisers give back the place of somebody who calls. */
    private String link(Registration it, Happening date) {
        if (date.cancelled() || it.state() == State.PENDING) return "";
        if (!it.written()) return links.path(it.id());
        return date.begun(clock.instant()) ? "" : CallerPages.back(date, it);
    }

    private static String counted(List<Registration> coming, int walkedIn, Page page) {
        long came = coming.stream().filter(it -> it.state() == State.CAME).count();
        long missed = coming.stream().filter(it -> it.state() == State.NO_SHOW).count();
        return page.t("agenda.attendance.counted", coming.size(), came, missed, walkedIn);
    }
}
