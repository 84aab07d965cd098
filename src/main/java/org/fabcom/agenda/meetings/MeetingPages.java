package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.When;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A meeting, for those who are invited and those whom its upper room lets in; for others it does not exist. */
@Controller
record MeetingPages(
        Meetings meetings,
        MeetingEntries entries,
        Calendars calendars,
        ObjectProvider<MeetingSubjects> rooms,
        List<MeetingGuests> guests,
        ObjectProvider<Meeting.FollowUp> followUps,
        People people,
        When when,
        Clock clock) {

    private static final String PATH = "/agenda/rendez-vous/{meeting}";

    /** What is sent for those that a side called off. */
    private static final String OFF = "OFF_";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable("meeting") UUID id, Visitor me, Page page) {
        return page.show("agenda/meeting", view(mayRead(id, me), me, Form.empty(), page));
    }

    @GetMapping(PATH + ".ics")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> file(@PathVariable("meeting") UUID id, Visitor me) {
        var meeting = mayRead(id, me);
        if (meeting.span() == null) throw Problem.notFound();
        var text = calendars.feed(meeting.title(), List.of(entries.invitation(meeting, List.of())));
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar; charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PATH + "/choisir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView choose(@PathVariable("meeting") UUID id, Form form, Visitor me, Page page) {
        var meeting = mayRead(id, me);
        if (!meeting.invites(me)) throw Problem.forbidden();
        if (!form.value("moment").matches("[0-9]{1,2}")) {
            form.reject("moment", page.t("agenda.meeting.choose.missing"));
            return page.refuse("agenda/meeting", view(meeting, me, form, page));
        }
        return switch (meetings.choose(id, Integer.parseInt(form.value("moment")), me.party())) {
            case MeetingOutcome.Done it -> page.redirect(meeting.url(), "agenda.meeting.chosen");
            case MeetingOutcome.Settled it -> page.redirectWithCare(meeting.url(), "agenda.meeting.settled");
            case MeetingOutcome.NotPossible it -> page.redirectWithCare(meeting.url(), "agenda.meeting.past");
            case MeetingOutcome.Busy it -> {
                form.reject("moment", page.t("agenda.meeting.busy", name(it), when.words(it.taken(), page.locale())));
                yield page.refuse(409, "agenda/meeting", view(meeting, me, form, page));
            }
        };
    }

    private String name(MeetingOutcome.Busy it) {
        return people.name(it.person()).orElse("");
    }

    @PostMapping(PATH + "/annuler")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView cancel(@PathVariable("meeting") UUID id, Form form, Visitor me, Page page) {
        var meeting = mayRead(id, me);
        if (!mayArrange(meeting, me)) throw Problem.forbidden();
        var reason = Plain.cut(Plain.line(form.value("raison")), 500);
        var side = accompanies(meeting, me) ? Meeting.Side.TEAM : Meeting.Side.GUEST;
        return switch (meetings.cancel(id, reason, side, me.party())) {
            case MeetingOutcome.Done it -> page.redirect(meeting.url(), "agenda.meeting.cancelled");
            case MeetingOutcome.Settled it -> page.redirectWithCare(meeting.url(), "agenda.meeting.settled");
            case MeetingOutcome.NotPossible it -> page.redirectWithCare(meeting.url(), "agenda.meeting.past");
            case MeetingOutcome.Busy it -> throw new IllegalStateException("cancelling takes nobody's time");
        };
    }

    /** What became of it: for those who accompany, not for those who were expected. */
    @PostMapping(PATH + "/venue")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView note(@PathVariable("meeting") UUID id, Form form, Visitor me, Page page) {
        var meeting = mayRead(id, me);
        if (!accompanies(meeting, me)) throw Problem.forbidden();
        var said = form.value("venue");
        if (meeting.state() == Meeting.State.CANCELLED || said.startsWith(OFF)) return off(meeting, said, me, page);
        var turnout = Arrays.stream(Turnout.values())
                .filter(it -> it.name().equals(said))
                .findFirst();
        if (turnout.isEmpty() && !said.isEmpty()) throw Problem.badRequest();
        return switch (meetings.note(id, turnout.orElse(null), me.party())) {
            case MeetingOutcome.Done it -> page.redirect(meeting.url(), "agenda.meeting.noted");
            case MeetingOutcome it -> page.redirectWithCare(meeting.url(), "agenda.meeting.notyet");
        };
    }

    private ModelAndView off(Meeting it, String said, Visitor me, Page page) {
        var side = Arrays.stream(Meeting.Side.values())
                .filter(one -> said.equals(OFF + one))
                .findFirst();
        if (side.isEmpty() && !said.isEmpty()) throw Problem.badRequest();
        return switch (meetings.calledOff(it.id(), side.orElse(null), me.party())) {
            case MeetingOutcome.Done done -> page.redirect(it.url(), "agenda.meeting.noted");
            case MeetingOutcome other -> page.redirectWithCare(it.url(), "agenda.meeting.notyet");
        };
    }

    /** Who came of several who were invited, and who sent word. */
    @PostMapping(PATH + "/presents")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView came(@PathVariable("meeting") UUID id, Form form, Visitor me, Page page) {
        var meeting = mayRead(id, me);
        if (!accompanies(meeting, me)) throw Problem.forbidden();
        return switch (meetings.came(
                id, ticked("presents", meeting, form), ticked("excuses", meeting, form), me.party())) {
            case MeetingOutcome.Done it -> page.redirect(meeting.url(), "agenda.meeting.noted");
            case MeetingOutcome it -> page.redirectWithCare(meeting.url(), "agenda.meeting.notyet");
        };
    }

    private Set<PartyId> ticked(String name, Meeting meeting, Form form) {
        return expected(meeting).keySet().stream()
                .filter(it -> form.has(name, it.toString()))
                .collect(Collectors.toSet());
    }

    /** Persons invited by name, by name; whoever arranged it apart. */
    private Map<PartyId, String> expected(Meeting it) {
        var expected = new LinkedHashMap<PartyId, String>();
        people.names(it.parties()).entrySet().stream()
                .filter(one -> !one.getKey().equals(it.organisedBy()))
                .filter(one -> people.find(one.getKey()).isPresent())
                .sorted(Map.Entry.comparingByValue(Fold.ORDER))
                .forEach(one -> expected.put(one.getKey(), one.getValue()));
        return expected;
    }

    private Meeting mayRead(UUID id, Visitor me) {
        var meeting = meetings.find(id).orElseThrow(Problem::notFound);
        if (meeting.invites(me)
                || room(meeting)
                        .filter(it -> it.mayRead(meeting.subject().id(), me))
                        .isPresent()) return meeting;
        throw Problem.notFound();
    }

    /** Whoever is invited may say that it does not take place; so may those who arrange for the upper room. */
    private boolean mayArrange(Meeting meeting, Visitor me) {
        return meeting.invites(me)
                || room(meeting)
                        .filter(it -> it.mayArrange(meeting.subject().id(), me))
                        .isPresent();
    }

    private boolean accompanies(Meeting meeting, Visitor me) {
        return meeting.organisedBy().equals(me.party())
                || room(meeting)
                        .filter(it -> it.mayArrange(meeting.subject().id(), me))
                        .isPresent();
    }

    private Optional<MeetingSubjects> room(Meeting meeting) {
        return rooms.stream()
                .filter(it -> it.kind().equals(meeting.subject().kind()))
                .findFirst();
    }

    private MeetingView view(Meeting it, Visitor me, Form form, Page page) {
        var span = it.span();
        boolean off = it.state() == Meeting.State.CANCELLED;
        boolean over = it.begun(clock.instant());
        var expected = off || !over ? Map.<PartyId, String>of() : expected(it);
        LinkView subject =
                room(it).flatMap(room -> room.link(it.subject().id(), page)).orElse(null);
        return new MeetingView(
                it.url(),
                it.title(),
                span == null ? "" : when.words(span, page.locale()),
                where(it.venue(), page),
                it.venue().kind() == Venue.Kind.ONLINE ? it.venue().link() : "",
                it.state().name(),
                page.t(MeetingEnd.of(it, clock.instant()).key(accompanies(it, me))),
                it.reason(),
                Arrays.stream(it.note().split("\\R\\s*\\R"))
                        .filter(text -> !text.isBlank())
                        .toList(),
                people.names(it.parties()).values().stream().sorted(Fold.ORDER).toList(),
                guests.stream().flatMap(one -> one.of(it.id()).stream()).toList(),
                subject,
                slots(it, page),
                it.state() == Meeting.State.PROPOSED && it.invites(me),
                !off && !over && mayArrange(it, me),
                over && (!off || it.calledOffSince()) && accompanies(it, me),
                said(it),
                expected.size() < 2 ? List.of() : OptionView.all(expected),
                it.came().stream().map(PartyId::toString).toList(),
                it.excused().stream().map(PartyId::toString).toList(),
                off || !accompanies(it, me)
                        ? List.of()
                        : followUps.stream()
                                .flatMap(one -> one.offer(it, me, page).stream())
                                .toList(),
                !off && !over && !accompanies(it, me),
                form);
    }

    /** What was said of it, as the form sends it. */
    private static String said(Meeting it) {
        if (it.calledOffFor() != null) return OFF + it.calledOffFor();
        return it.turnout() == null ? "" : it.turnout().name();
    }

    private List<MeetingView.SlotView> slots(Meeting it, Page page) {
        if (it.state() != Meeting.State.PROPOSED) return List.of();
        var now = clock.instant();
        var taken = meetings.takenSlots(it);
        return it.slots().stream()
                .map(slot -> new MeetingView.SlotView(
                        slot.position(),
                        when.words(slot.span(), page.locale()),
                        !slot.span().startsAt().isAfter(now),
                        taken.contains(slot.position())))
                .toList();
    }

    private static String where(Venue venue, Page page) {
        return switch (venue.kind()) {
            case PLACE -> venue.line();
            case ONLINE -> page.t("agenda.online");
            case PHONE -> page.t("agenda.phone", venue.link());
        };
    }
}
