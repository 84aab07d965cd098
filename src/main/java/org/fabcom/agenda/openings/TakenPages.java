package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingEnd;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.openings.TakeView.OwnView;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One’s time by the link of the letter, without an account. OpenHours it changes nothing: a program that follows links takes none. */
@Controller
record TakenPages(SlotLinks links, Choosing choosing, Taking taking, Meetings meetings, When when, Clock clock) {

    private static final String PATH = OpeningEntries.TAKE + "/pris/{request}/{seal}";

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID request, String seal, Address address, Page page) {
        return page.show("agenda/taken", view(open(request, seal), address, Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView choose(UUID request, String seal, Address address, Form form, Page page) {
        var found = open(request, seal);
        boolean had = found.meeting() != null
                && meetings.find(found.meeting())
                        .filter(it -> it.state() != Meeting.State.CANCELLED)
                        .isPresent();
        var slot = choosing.chosen(form, true);
        var answer = slot.map(it -> taking.choose(request, it)).orElse(Taking.Answer.GONE);
        if (answer == Taking.Answer.TAKEN)
            return page.redirect(links.path(request), had ? "openings.moved" : "openings.taken");
        var missing = form.value("creneau").isEmpty();
        form.reject("creneau", page.t(missing ? "openings.missing" : "openings." + answer, Taking.MOST));
        return page.refuse(409, "agenda/taken", view(open(request, seal), address, form, page));
    }

    @PostMapping(PATH + "/annuler")
    @Access(Access.Level.PUBLIC)
    ModelAndView giveBack(UUID request, String seal, Page page) {
        var path = links.path(open(request, seal).id());
        return taking.giveBack(request) == Taking.Answer.TAKEN
                ? page.redirect(path, "openings.back")
                : page.redirectWithCare(path, "openings.LATE");
    }

    private SlotRequest open(UUID request, String seal) {
        return links.open(request, seal).orElseThrow(Problem::notFound);
    }

    private OwnView view(SlotRequest it, Address address, Form form, Page page) {
        var path = links.path(it.id());
        var meeting = it.meeting() == null ? null : meetings.find(it.meeting()).orElseThrow();
        var asked = meeting == null ? choosing.asked(it).orElse(null) : null;
        var span = meeting != null ? meeting.span() : choosing.wanted(it);
        var venue = meeting != null
                ? meeting.venue()
                : asked == null ? null : asked.opening().draft().venue();
        return new OwnView(
                it.who().name(),
                it.who().phone(),
                state(meeting, asked, clock.instant()),
                span == null ? "" : when.words(span, page.locale()),
                venue == null ? "" : where(venue, page),
                venue != null && venue.kind() == Venue.Kind.ONLINE && meeting != null ? venue.link() : "",
                path,
                asked == null ? "" : asked.value(),
                choosing.view(choosing.mediator(it), Filters.day(address, "apres"), path, form, page));
    }

    private static String state(@Nullable Meeting meeting, Slots.@Nullable Slot asked, Instant now) {
        if (meeting == null) return asked == null ? "GONE" : "PENDING";
        if (meeting.state() == Meeting.State.CANCELLED)
            return MeetingEnd.of(meeting, now).name();
        return meeting.begun(now) ? "OVER" : "TAKEN";
    }

    private static String where(Venue venue, Page page) {
        return venue.kind() == Venue.Kind.PHONE
                ? page.t("agenda.phone", venue.link())
                : OpeningsView.where(venue, page);
    }
}
