package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.EventOutcome;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Rescheduling;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The day and hour of a whole series, from its next date on. */
@Controller
record SeriesPages(
        Events events,
        Rescheduling rescheduling,
        Registrations registrations,
        EventForms forms,
        When when,
        Clock clock) {

    private static final String PATH = "/structures/{organisation}/agenda/{event}/serie";

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView ask(UUID organisation, UUID event, Page page) {
        var next = rescheduling.next(event).orElseThrow(Problem::notFound);
        var version = events.find(event).orElseThrow().version();
        return page.show(
                "agenda/series",
                view(organisation, event, EventForms.times(next.span()).with("version", version), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView move(UUID organisation, UUID event, Form form, Page page) {
        var view = view(organisation, event, form, page);
        var span = forms.span(form, page);
        if (span.isPresent() && !span.get().startsAt().isAfter(clock.instant()))
            form.reject("jour", page.t("agenda.form.day.past"));
        if (span.isEmpty() || form.wrong() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("agenda/series", view);
        return switch (rescheduling.move(event, span.get(), Integer.parseInt(form.value("version")))) {
            case EventOutcome.Done it ->
                DatesPages.told(view.back(), moved(event), registrations.unwritten(event), page);
            case EventOutcome.TooLate it -> throw Problem.conflict();
            case EventOutcome.RoomTaken it -> {
                form.reject("jour", EventForms.taken(it, when, page));
                yield page.refuse("agenda/series", view);
            }
            case EventOutcome.Over it -> page.redirectWithCare(view.back(), "agenda.over");
            case EventOutcome.TooSmall it -> throw new IllegalStateException("moving takes no place");
        };
    }

    /** Nobody registers for what is open to all: nobody is told then. */
    private String moved(UUID event) {
        boolean told = events.find(event).filter(it -> it.draft().registering()).isPresent();
        return told ? "agenda.series.moved" : "agenda.series.moved.open";
    }

    private SeriesView view(UUID organisation, UUID event, Form form, Page page) {
        var found = events.find(event)
                .filter(it -> it.organiser().value().equals(organisation))
                .orElseThrow(Problem::notFound);
        var back = Event.desk(new PartyId(organisation)) + "/" + event;
        return new SeriesView(found.draft().title(), back, back + "/serie", form);
    }
}
