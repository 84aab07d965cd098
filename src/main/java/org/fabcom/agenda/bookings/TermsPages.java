package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever speaks for a house says on what terms a room is booked. */
@Controller
record TermsPages(RoomTerms terms, Rooms rooms, Offers offers) {

    private static final String PATH = "/structures/{organisation}/salles/{room}/reservation";

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, UUID room, Page page) {
        var it = find(organisation, room);
        var said = terms.of(room);
        var form = TermsFields.ALL.form(said.terms()).with("version", said.version());
        return page.show("web/deskpage", view(it, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView say(UUID organisation, UUID room, Form form, Visitor me, Page page) {
        var it = find(organisation, room);
        var said = TermsFields.ALL.read(form, page::t);
        said.ifPresent(one -> check(it, one, form, page));
        if (form.wrong() || said.isEmpty()) return page.refuse("web/deskpage", view(it, form, page));
        int version = form.value("version").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("version")) : -1;
        if (!terms.say(room, version, said.get(), me.party())) throw Problem.conflict();
        return page.redirect("/salles/" + room, "bookings.terms.saved");
    }

    /** A price that the list does not say would be no price at all. */
    private void check(Room room, Terms said, Form form, Page page) {
        if (!said.fits()) form.reject("a", page.t("bookings.closes.early"));
        var codes = offers.codes(room.organisation(), said.step());
        if (said.whom() != Terms.Whom.NOBODY
                && !said.tariff().isEmpty()
                && !codes.codes().contains(said.tariff()))
            form.reject("tarif", page.t("bookings.tariff.none." + said.step().per()));
        if (!said.audience().isEmpty() && !codes.audiences().contains(said.audience()))
            form.reject("public", page.t("bookings.audience.none"));
    }

    private Room find(UUID organisation, UUID room) {
        return rooms.find(room)
                .filter(it -> it.organisation().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    private DeskPageView view(Room it, Form form, Page page) {
        var lead = new ArrayList<String>();
        lead.add(page.t("bookings.terms.lead"));
        for (var step : List.of(Terms.Step.HOUR, Terms.Step.DAY)) {
            var codes = offers.codes(it.organisation(), step).codes();
            if (!codes.isEmpty()) lead.add(page.t("bookings.tariff.known." + step.per(), String.join(", ", codes)));
        }
        return new DeskPageView(
                page.t("bookings.terms", it.draft().name()),
                new LinkView("/salles/" + it.id(), it.draft().name()),
                String.join("\n", lead),
                List.of(new LinkView("/structures/" + it.organisation() + "/tarifs", page.t("bookings.tariffs"))),
                List.of(),
                new FormView(
                                form,
                                TermsFields.ALL.all(),
                                "/structures/" + it.organisation() + "/salles/" + it.id() + "/reservation",
                                page.t("bookings.terms.save"))
                        .hiding(Map.of("version", form.value("version"))));
    }
}
