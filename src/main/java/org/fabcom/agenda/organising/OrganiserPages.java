package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.EventOutcome;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.agenda.listing.DateLines;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.agenda.workshops.DoneAgain;
import org.fabcom.files.Cellar;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an organisation announces: all who sit in it see it, referents and managers change it. */
@Controller
record OrganiserPages(
        Organisations organisations,
        Programme programme,
        Events events,
        Dates dates,
        EventForms forms,
        EventFormPage formPage,
        DoneAgain again,
        Rooms rooms,
        Registrations registrations,
        DateSights sights,
        DateLines lines,
        When when,
        Clock clock) {

    /** The id of an organisation follows. */
    static final String OF = "/agenda/par/";

    private static final String PATH = "/structures/{organisation}/agenda";
    private static final int NEXT = 10;

    /** Its calendar: for its people the one they keep, for everybody else what it announces. */
    @GetMapping(OF + "{organisation}")
    @Access(Access.Level.PUBLIC)
    ModelAndView of(UUID organisation, Visitor me, Page page) {
        var party = new PartyId(organisation);
        name(party);
        boolean keeps = me.sits(party, Seat.MEMBER) || me.is(InstanceRole.ADMINISTRATOR);
        return page.redirect(keeps ? Event.desk(party) : "/agenda?quand=trimestre&qui=" + organisation);
    }

    @GetMapping(PATH)
    @Access(seat = Seat.MEMBER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var seen = sights.of(me);
        var paging = Paging.of(address, Paging.USUAL, events.count(party, seen));
        var wanted = Wanted.between(clock.instant(), null)
                .by(organisations.sameAs(party))
                .seeing(seen);
        var next = dates.search(wanted, false, 0, NEXT);
        var lost = rooms.without(next.stream().map(Happening::id).toList());
        return page.show(
                "agenda/organiser",
                new OrganiserView(
                        name(party),
                        "/structures/" + organisation,
                        Event.desk(party),
                        me.sits(party, Seat.REFERENT) || me.is(InstanceRole.ADMINISTRATOR),
                        me.sits(party, Seat.MANAGER) || me.is(InstanceRole.ADMINISTRATOR)
                                ? Event.desk(party) + "/rdv"
                                : "",
                        next.stream().map(it -> next(it, lost, page)).toList(),
                        events.of(party, seen, paging.offset(), paging.size()).stream()
                                .map(it -> line(it, page))
                                .toList(),
                        paging));
    }

    private OrganiserView.NextView next(Happening it, List<UUID> lost, Page page) {
        var coming = it.registering() ? page.t("agenda.organiser.coming", it.taken(), it.waiting()) : "";
        if (lost.contains(it.id())) coming = (coming + " " + page.t("rooms.lost")).strip();
        return new OrganiserView.NextView(lines.line(it, null, page), it.desk(), coming);
    }

    private OrganiserView.EventLineView line(Event it, Page page) {
        return new OrganiserView.EventLineView(
                Event.desk(it.organiser()) + "/" + it.id(), it.draft().title(), formPage.how(it, page), it.cancelled());
    }

    /** {@code comme}: as an event that was announced before, by whomever; a workshop comes with its programme and aims. */
    @GetMapping(PATH + "/nouveau")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView form(
            UUID organisation,
            @RequestParam(required = false) @Nullable UUID comme,
            @RequestParam(required = false) @Nullable UUID groupe,
            Visitor me,
            Page page) {
        var party = new PartyId(organisation);
        var form = Form.empty().with("lieu", "PLACE");
        if (comme != null) form = again(events.find(seen(comme, me)).orElseThrow(Problem::notFound));
        if (groupe != null) form.with(EventForms.GROUP, groupe);
        form.with("retour", "ONCE").with("chaque", 1);
        return page.show("agenda/eventform", formPage.fresh(party, form, page));
    }

    private UUID seen(UUID event, Visitor me) {
        if (events.group(event).filter(it -> !sights.of(me).contains(it)).isPresent()) throw Problem.notFound();
        return event;
    }

    private Form again(Event it) {
        return forms.of(it.draft(), it.version())
                .with("comme", it.id())
                .with("jour", null)
                .with("jusque", null);
    }

    @PostMapping(PATH + "/nouveau")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView announce(UUID organisation, Form form, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var draft = forms.read(form, party, null, null, page);
        if (draft.isPresent() && !draft.get().span().startsAt().isAfter(clock.instant()))
            form.reject("jour", page.t("agenda.form.day.past"));
        if (draft.isEmpty() || form.wrong()) return page.refuse("agenda/eventform", formPage.fresh(party, form, page));
        var announced = programme.announceWhereFree(party, draft.get(), me.party());
        if (announced instanceof EventOutcome.RoomTaken it) {
            form.reject("salle", EventForms.taken(it, when, page));
            return page.refuse("agenda/eventform", formPage.fresh(party, form, page));
        }
        var event = ((EventOutcome.Done) announced).id();
        var left = Ids.read(form.value("comme")).map(it -> again.take(seen(it, me), event, me.party()));
        var url = dates.of(event).getFirst().url();
        return left.filter(it -> it.documents() > 0)
                .map(it -> page.redirectWithCare(
                        url,
                        it.theirs() ? "workshops.again.theirs" : "workshops.again.full",
                        it.documents(),
                        page.formats().bytes(Cellar.QUOTA)))
                .orElseGet(() -> page.redirect(
                        url, draft.get().group() == null ? "agenda.announced" : "agenda.announced.group"));
    }

    @GetMapping(PATH + "/{event}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView edit(UUID organisation, UUID event, Page page) {
        var found = find(organisation, event);
        return page.show("agenda/eventform", formPage.existing(found, forms.of(found.draft(), found.version()), page));
    }

    @PostMapping(PATH + "/{event}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView change(UUID organisation, UUID event, Form form, Visitor me, Page page) {
        var found = find(organisation, event);
        var fixed = found.draft().recurrence().repeats() ? found.draft().span() : null;
        if (fixed != null)
            form.with("retour", found.draft().recurrence().frequency())
                    .with("chaque", found.draft().recurrence().every());
        else form.with("retour", "ONCE");
        var draft = forms.read(form, found.organiser(), fixed, found.draft().group(), page);
        if (draft.isEmpty() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("agenda/eventform", formPage.existing(found, form, page));
        return switch (programme.change(event, draft.get(), Integer.parseInt(form.value("version")), me.party())) {
            case EventOutcome.Done it ->
                DatesPages.told(
                        Event.desk(found.organiser()),
                        "agenda.changed",
                        moves(found, draft.get()) ? registrations.unwritten(event) : List.of(),
                        page);
            case EventOutcome.TooLate it -> throw Problem.conflict();
            case EventOutcome.Over it -> page.redirectWithCare(Event.desk(found.organiser()), "agenda.over");
            case EventOutcome.RoomTaken it -> {
                form.reject("salle", EventForms.taken(it, when, page));
                yield page.refuse("agenda/eventform", formPage.existing(found, form, page));
            }
            case EventOutcome.TooSmall it -> {
                form.reject("places", page.t("agenda.form.places.small", it.taken()));
                yield page.refuse("agenda/eventform", formPage.existing(found, form, page));
            }
        };
    }

    private static boolean moves(Event before, EventDraft after) {
        return !before.draft().venue().equals(after.venue())
                || !before.draft().span().equals(after.span());
    }

    @PostMapping(PATH + "/{event}/annuler")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView cancel(UUID organisation, UUID event, Form form, Page page) {
        var found = find(organisation, event);
        return programme.cancel(event, DatesPages.reason(form)) instanceof EventOutcome.Done
                ? DatesPages.told(
                        Event.desk(found.organiser()), "agenda.cancelled", registrations.unwritten(event), page)
                : page.redirectWithCare(Event.desk(found.organiser()), "agenda.over");
    }

    private Event find(UUID organisation, UUID event) {
        return events.find(event)
                .filter(it -> it.organiser().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    private String name(PartyId party) {
        return organisations.find(party).orElseThrow(Problem::notFound).name();
    }
}
