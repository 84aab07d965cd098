package org.fabcom.agenda.rooms;

import module java.base;
import org.fabcom.agenda.rooms.RoomsView.LineView;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final Fields<Room.Draft> fields;

    RoomPages(Organisations organisations, Rooms rooms, RoomFields fields) {
        this.organisations = organisations;
        this.rooms = rooms;
        this.fields = fields.all;
    }

    @GetMapping(OF + "{organisation}")
    @Access(Access.Level.PUBLIC)
    ModelAndView list(UUID organisation, Visitor me, Page page) {
        var party = new PartyId(organisation);
        boolean keeps = me.sits(party, Seat.REFERENT) || me.is(InstanceRole.ADMINISTRATOR);
        var all = rooms.of(party).stream().filter(it -> keeps || !it.closed()).toList();
        var bookable = rooms.bookable(all);
        return page.show(
                "agenda/rooms",
                new RoomsView(
                        name(party),
                        "/structures/" + organisation,
                        all.stream()
                                .map(it -> line(it, bookable.contains(it.id()), keeps, page))
                                .toList(),
                        keeps ? path(party) + "/nouvelle" : "",
                        me.sits(party, Seat.REFERENT) ? "/structures/" + party + "/reservations" : ""));
    }

    private static LineView line(Room it, boolean bookable, boolean keeps, Page page) {
        return new LineView(
                it.url(),
                it.draft().name(),
                it.place(),
                seats(it, page),
                page.t("rooms.access." + it.draft().access()),
                it.draft().lent(),
                it.closed(),
                bookable && !it.closed() ? it.url() + "/reserver" : "",
                keeps ? path(it.organisation()) + "/" + it.id() : "");
    }

    static String seats(Room it, Page page) {
        var seats = it.draft().seats();
        return seats == null ? page.t("rooms.seats.unknown") : page.t("rooms.seats", seats);
    }

    @GetMapping(PATH + "/nouvelle")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView form(UUID organisation, Page page) {
        var form = Form.empty().with("acces", Room.Entry.UNKNOWN);
        return page.show("web/plainform", view(new PartyId(organisation), form, null, page));
    }

    @PostMapping(PATH + "/nouvelle")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var draft = fields.read(form, page::t);
        if (draft.isEmpty()) return page.refuse("web/plainform", view(party, form, null, page));
        return page.redirect("/salles/" + rooms.add(party, draft.get(), me.party()), "rooms.added");
    }

    @GetMapping(PATH + "/{room}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView edit(UUID organisation, UUID room, Page page) {
        var found = find(organisation, room);
        return page.show("web/plainform", view(found.organisation(), said(found), found, page));
    }

    @PostMapping(PATH + "/{room}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView change(UUID organisation, UUID room, Form form, Page page) {
        var found = find(organisation, room);
        var draft = fields.read(form, page::t);
        boolean closes = form.has(RoomFields.CLOSED.name(), "oui");
        int coming = closes && !found.closed() ? rooms.coming(room) : 0;
        if (coming > 0) form.sure(RoomFields.CLOSED.name(), coming, page.t("rooms.close.sure", coming));
        if (draft.isEmpty() || form.wrong() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("web/plainform", view(found.organisation(), form, found, page));
        var version = Integer.parseInt(form.value("version"));
        if (!rooms.change(room, version, draft.get(), closes)) throw Problem.conflict();
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

    private Form said(Room it) {
        var form = fields.form(it.draft()).with("version", it.version());
        RoomFields.CLOSED.fill(form, it);
        return form;
    }

    private PlainFormView view(PartyId party, Form form, @Nullable Room known, Page page) {
        var asked = new ArrayList<Field<?, ?>>(fields.all());
        if (known != null) asked.add(RoomFields.CLOSED);
        return new PlainFormView(
                page.t(known == null ? "rooms.add" : "rooms.edit"),
                new LinkView(OF + party, page.t("rooms.title", name(party))),
                form,
                asked,
                path(party) + (known == null ? "/nouvelle" : "/" + known.id()),
                page.t("rooms.save"));
    }
}
