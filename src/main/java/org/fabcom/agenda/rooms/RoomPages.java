package org.fabcom.agenda.rooms;

import java.util.UUID;
import org.fabcom.agenda.rooms.RoomsView.LineView;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rooms of an organisation: everybody sees them, its referents and managers describe them. */
@Controller
final class RoomPages {

    /** The id of an organisation follows. */
    static final String OF = "/salles/par/";

    private static final String PATH = "/structures/{organisation}/salles";

    private final Organisations organisations;
    private final Rooms rooms;
    private final RoomForms forms;
    private final CommuneFields communes;

    RoomPages(Organisations organisations, Rooms rooms, RoomForms forms, CommuneFields communes) {
        this.organisations = organisations;
        this.rooms = rooms;
        this.forms = forms;
        this.communes = communes;
    }

    @GetMapping(OF + "{organisation}")
    @Access(Access.Level.PUBLIC)
    ModelAndView list(@PathVariable UUID organisation, Visitor me, Page page) {
        var party = new PartyId(organisation);
        boolean keeps = me.sits(party, Seat.REFERENT) || me.is(InstanceRole.ADMINISTRATOR);
        return page.show(
                "agenda/rooms",
                new RoomsView(
                        name(party),
                        "/structures/" + organisation,
                        rooms.of(party).stream()
                                .filter(it -> keeps || !it.closed())
                                .map(it -> line(it, keeps, page))
                                .toList(),
                        keeps ? path(party) + "/nouvelle" : ""));
    }

    private static LineView line(Room it, boolean keeps, Page page) {
        return new LineView(
                it.url(),
                it.draft().name(),
                it.venue().line(),
                seats(it, page),
                page.t("rooms.access." + it.draft().access()),
                it.draft().lent(),
                it.closed(),
                keeps ? path(it.organisation()) + "/" + it.id() : "");
    }

    static String seats(Room it, Page page) {
        var seats = it.draft().seats();
        return seats == null ? page.t("rooms.seats.unknown") : page.t("rooms.seats", seats);
    }

    @GetMapping(PATH + "/nouvelle")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView form(@PathVariable UUID organisation, Page page) {
        var form = Form.empty().with("acces", Room.Entry.UNKNOWN);
        return page.show("agenda/roomform", view(new PartyId(organisation), form, null, page));
    }

    @PostMapping(PATH + "/nouvelle")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView add(@PathVariable UUID organisation, Form form, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var draft = forms.read(form, page);
        if (draft.isEmpty()) return page.refuse(422, "agenda/roomform", view(party, form, null, page));
        return page.redirect("/salles/" + rooms.add(party, draft.get(), me.party()), "rooms.added");
    }

    @GetMapping(PATH + "/{room}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView edit(@PathVariable UUID organisation, @PathVariable UUID room, Page page) {
        var found = find(organisation, room);
        return page.show("agenda/roomform", view(found.organisation(), RoomForms.of(found), found, page));
    }

    @PostMapping(PATH + "/{room}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView change(@PathVariable UUID organisation, @PathVariable UUID room, Form form, Page page) {
        var found = find(organisation, room);
        var draft = forms.read(form, page);
        if (draft.isEmpty() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse(422, "agenda/roomform", view(found.organisation(), form, found, page));
        var version = Integer.parseInt(form.value("version"));
        if (!rooms.change(room, version, draft.get(), form.has("fermee", "oui"))) throw Problem.conflict();
        return page.redirect(found.url(), "rooms.changed");
    }

    private Room find(UUID organisation, UUID room) {
        return rooms.find(room)
                .filter(it -> it.organisation().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    private String name(PartyId party) {
        return organisations.find(party).orElseThrow(Problem::notFound).name();
    }

    static String path(PartyId party) {
        return "/structures/" + party + "/salles";
    }

    private RoomFormView view(PartyId party, Form form, @org.jspecify.annotations.Nullable Room known, Page page) {
        return new RoomFormView(
                form,
                known == null,
                name(party),
                path(party) + (known == null ? "/nouvelle" : "/" + known.id()),
                OF + party,
                communes.one(form, "commune"),
                RoomForms.entries(page));
    }
}
