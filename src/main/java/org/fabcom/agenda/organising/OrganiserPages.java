package org.fabcom.agenda.organising;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.EventOutcome;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.agenda.listing.DateLines;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.agenda.workshops.DoneAgain;
import org.fabcom.files.Cellar;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an organisation announces: all who sit in it see it, referents and managers change it. */
@Controller
final class OrganiserPages {

    /** The id of an organisation follows. */
    static final String OF = "/agenda/par/";

    private static final String PATH = "/structures/{organisation}/agenda";
    private static final int NEXT = 10;
    private static final int MOST_ROOMS = 200;

    private final Organisations organisations;
    private final Programme programme;
    private final Events events;
    private final Dates dates;
    private final EventForms forms;
    private final CommuneFields communes;
    private final DoneAgain again;
    private final Rooms rooms;
    private final DateLines lines;
    private final When when;
    private final Clock clock;

    OrganiserPages(
            Organisations organisations,
            Programme programme,
            Events events,
            Dates dates,
            EventForms forms,
            CommuneFields communes,
            DoneAgain again,
            Rooms rooms,
            DateLines lines,
            When when,
            Clock clock) {
        this.organisations = organisations;
        this.programme = programme;
        this.events = events;
        this.dates = dates;
        this.forms = forms;
        this.communes = communes;
        this.again = again;
        this.rooms = rooms;
        this.lines = lines;
        this.when = when;
        this.clock = clock;
    }

    /** Its calendar: for its people the one they keep, for everybody else what it announces. */
    @GetMapping(OF + "{organisation}")
    @Access(Access.Level.PUBLIC)
    ModelAndView of(@PathVariable UUID organisation, Visitor me, Page page) {
        var party = new PartyId(organisation);
        name(party);
        boolean keeps = me.sits(party, Seat.MEMBER) || me.is(InstanceRole.ADMINISTRATOR);
        return page.redirect(keeps ? path(party) : "/agenda?quand=trimestre&qui=" + organisation);
    }

    @GetMapping(PATH)
    @Access(seat = Seat.MEMBER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView list(@PathVariable UUID organisation, Address address, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var paging = Paging.of(address, Paging.USUAL, events.count(party));
        var next = dates.search(Wanted.between(clock.instant(), null).by(organisations.sameAs(party)), false, 0, NEXT);
        var lost = rooms.without(next.stream().map(Happening::id).toList());
        return page.show(
                "agenda/organiser",
                new OrganiserView(
                        name(party),
                        "/structures/" + organisation,
                        path(party),
                        me.sits(party, Seat.REFERENT) || me.is(InstanceRole.ADMINISTRATOR),
                        me.sits(party, Seat.MANAGER) || me.is(InstanceRole.ADMINISTRATOR) ? path(party) + "/rdv" : "",
                        next.stream().map(it -> next(it, lost, page)).toList(),
                        events.of(party, paging.offset(), paging.size()).stream()
                                .map(it -> line(it, page))
                                .toList(),
                        paging));
    }

    private OrganiserView.NextView next(Happening it, List<UUID> lost, Page page) {
        var coming = it.registering() ? page.t("agenda.organiser.coming", it.taken(), it.waiting()) : "";
        if (lost.contains(it.id())) coming = (coming + " " + page.t("rooms.lost")).strip();
        return new OrganiserView.NextView(
                lines.line(it, null, page), path(it.organiser()) + "/dates/" + it.id(), coming);
    }

    private OrganiserView.EventLineView line(Event it, Page page) {
        return new OrganiserView.EventLineView(
                path(it.organiser()) + "/" + it.id(), it.draft().title(), how(it, page), it.cancelled());
    }

    private String how(Event it, Page page) {
        var draft = it.draft();
        var first = when.words(draft.span(), page.locale());
        if (!draft.recurrence().repeats()) return first;
        return page.t(
                        "agenda.how." + draft.recurrence().frequency(),
                        draft.recurrence().every()) + " · " + page.t("agenda.how.since", first);
    }

    /** {@code comme}: as an event that was announced before, by whomever; a workshop comes with its programme and aims. */
    @GetMapping(PATH + "/nouveau")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView form(
            @PathVariable UUID organisation, @RequestParam(required = false) @Nullable UUID comme, Page page) {
        var party = new PartyId(organisation);
        var form = Form.empty().with("lieu", "PLACE");
        if (comme != null) form = again(events.find(comme).orElseThrow(Problem::notFound));
        form.with("retour", "ONCE").with("chaque", 1);
        return page.show("agenda/eventform", fresh(party, form, page));
    }

    private static Form again(Event it) {
        return EventForms.of(it.draft(), it.version())
                .with("comme", it.id())
                .with("jour", null)
                .with("jusque", null);
    }

    @PostMapping(PATH + "/nouveau")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView announce(@PathVariable UUID organisation, Form form, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var draft = forms.read(form, party, null, page);
        if (draft.isPresent() && !draft.get().span().startsAt().isAfter(clock.instant()))
            form.reject("jour", page.t("agenda.form.day.past"));
        if (draft.isEmpty() || form.wrong()) return page.refuse(422, "agenda/eventform", fresh(party, form, page));
        var announced = programme.announceWhereFree(party, draft.get(), me.party());
        if (announced instanceof EventOutcome.RoomTaken it) {
            form.reject("salle", taken(it, when, page));
            return page.refuse(422, "agenda/eventform", fresh(party, form, page));
        }
        var event = ((EventOutcome.Done) announced).id();
        var left = Ids.read(form.value("comme")).map(it -> again.take(it, event, me.party()));
        var url = dates.of(event).getFirst().url();
        return left.filter(it -> it.documents() > 0)
                .map(it -> page.redirectWithCare(
                        url,
                        it.theirs() ? "workshops.again.theirs" : "workshops.again.full",
                        it.documents(),
                        page.formats().bytes(Cellar.QUOTA)))
                .orElseGet(() -> page.redirect(url, "agenda.announced"));
    }

    @GetMapping(PATH + "/{event}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView edit(@PathVariable UUID organisation, @PathVariable UUID event, Page page) {
        var found = find(organisation, event);
        return page.show("agenda/eventform", existing(found, EventForms.of(found.draft(), found.version()), page));
    }

    @PostMapping(PATH + "/{event}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView change(@PathVariable UUID organisation, @PathVariable UUID event, Form form, Page page) {
        var found = find(organisation, event);
        var fixed = found.draft().recurrence().repeats() ? found.draft().span() : null;
        if (fixed != null)
            form.with("retour", found.draft().recurrence().frequency())
                    .with("chaque", found.draft().recurrence().every());
        else form.with("retour", "ONCE");
        var draft = forms.read(form, found.organiser(), fixed, page);
        if (draft.isEmpty() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse(422, "agenda/eventform", existing(found, form, page));
        return switch (programme.change(event, draft.get(), Integer.parseInt(form.value("version")))) {
            case EventOutcome.Done it -> page.redirect(path(found.organiser()), "agenda.changed");
            case EventOutcome.TooLate it -> throw Problem.conflict();
            case EventOutcome.Over it -> page.redirectWithCare(path(found.organiser()), "agenda.over");
            case EventOutcome.RoomTaken it -> {
                form.reject("salle", taken(it, when, page));
                yield page.refuse(422, "agenda/eventform", existing(found, form, page));
            }
            case EventOutcome.TooSmall it -> {
                form.reject("places", page.t("agenda.form.places.small", it.taken()));
                yield page.refuse(422, "agenda/eventform", existing(found, form, page));
            }
        };
    }

    static String taken(EventOutcome.RoomTaken it, When when, Page page) {
        var words = when.words(it.when(), page.locale());
        return it.by().isEmpty()
                ? page.t("rooms.taken.self", it.room(), words)
                : page.t("rooms.taken", it.room(), it.by(), words);
    }

    @PostMapping(PATH + "/{event}/annuler")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView cancel(@PathVariable UUID organisation, @PathVariable UUID event, Form form, Page page) {
        var found = find(organisation, event);
        return programme.cancel(event, DatesPages.reason(form)) instanceof EventOutcome.Done
                ? page.redirect(path(found.organiser()), "agenda.cancelled")
                : page.redirectWithCare(path(found.organiser()), "agenda.over");
    }

    private Event find(UUID organisation, UUID event) {
        return events.find(event)
                .filter(it -> it.organiser().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    private String name(PartyId party) {
        return organisations.find(party).orElseThrow(Problem::notFound).name();
    }

    static String path(PartyId party) {
        return "/structures/" + party + "/agenda";
    }

    private EventFormView fresh(PartyId party, Form form, Page page) {
        return view(party, form, true, path(party) + "/nouveau", "", page);
    }

    EventFormView past(PartyId party, Form form, Page page) {
        return view(party, form, true, path(party) + "/passe", "", page);
    }

    private EventFormView existing(Event event, Form form, Page page) {
        var fixed = event.draft().recurrence().repeats() ? how(event, page) : "";
        return view(event.organiser(), form, false, path(event.organiser()) + "/" + event.id(), fixed, page);
    }

    private EventFormView view(PartyId party, Form form, boolean fresh, String action, String fixed, Page page) {
        return new EventFormView(
                form,
                fresh,
                name(party),
                action,
                path(party),
                options(Kind.values(), "agenda.kind.", page),
                List.of(
                        OptionView.of("PLACE", page.t("agenda.venue.PLACE")),
                        OptionView.of(EventForms.ROOM, page.t("rooms.venue")),
                        OptionView.of("ONLINE", page.t("agenda.venue.ONLINE"))),
                rooms.openTo(party, MOST_ROOMS).stream()
                        .map(it -> OptionView.of(it.id().toString(), it.venue().line()))
                        .toList(),
                options(Recurrence.Frequency.values(), "agenda.frequency.", page),
                communes.one(form, "commune"),
                fixed);
    }

    private static List<OptionView> options(Enum<?>[] values, String key, Page page) {
        return Arrays.stream(values)
                .map(it -> OptionView.of(it.name(), page.t(key + it)))
                .toList();
    }
}
