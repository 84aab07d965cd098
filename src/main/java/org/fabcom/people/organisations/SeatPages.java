package org.fabcom.people.organisations;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.RightsOutcome;
import org.fabcom.people.Seats;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The people of an organisation: their seats, leaving, removing, and taking either back. */
@Controller
record SeatPages(Seats seats, People people, Organisations organisations) {

    /** Only for someone who already sits there: newcomers are invited, so that they agree. */
    @PostMapping("/structures/{organisation}/personnes/{person}")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView change(UUID organisation, UUID person, Form form, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var seat = Arrays.stream(Seat.values())
                .filter(it -> it.name().equals(form.value("place")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
        if (!seats.of(new PartyId(person)).containsKey(party)) throw Problem.notFound();
        var outcome = seats.grantAsManager(party, new PartyId(person), seat, me.party());
        if (outcome == RightsOutcome.NO_LONGER) throw Problem.forbidden();
        if (outcome == RightsOutcome.LAST_ONE) return lastOne(party, page);
        return page.redirect(
                OrganisationPages.path(party), "people.seat.changed", name(person), page.t("people.seat." + seat));
    }

    @PostMapping("/structures/{organisation}/personnes/{person}/retirer")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView remove(UUID organisation, UUID person, Visitor me, Page page) {
        if (person.equals(me.party().value())) return leave(organisation, me, page);
        var party = new PartyId(organisation);
        find(party);
        var outcome = seats.removeAsManager(party, new PartyId(person), me.party());
        if (outcome == RightsOutcome.NO_LONGER) throw Problem.forbidden();
        if (outcome == RightsOutcome.LAST_ONE) return lastOne(party, page);
        var path = OrganisationPages.path(party);
        return page.redirectWithUndo(
                path, path + "/personnes/" + person + "/retablir", "people.seat.removed", name(person));
    }

    @PostMapping("/structures/{organisation}/personnes/{person}/retablir")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView restore(UUID organisation, UUID person, Visitor me, Page page) {
        var party = new PartyId(organisation);
        find(party);
        return seats.restore(party, new PartyId(person), me.party()) == RightsOutcome.DONE
                ? page.redirect(OrganisationPages.path(party), "people.seat.restored", name(person))
                : page.redirectWithCare(OrganisationPages.path(party), "people.seat.toolate");
    }

    @PostMapping("/structures/{organisation}/quitter")
    @Access(seat = Seat.MEMBER)
    ModelAndView leave(UUID organisation, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var name = find(party);
        var outcome = seats.remove(party, me.party(), me.party());
        if (outcome == RightsOutcome.LAST_ONE) return lastOne(party, page);
        return page.redirectWithUndo("/moi", OrganisationPages.path(party) + "/revenir", "people.seat.left", name);
    }

    /** Takes one's own leaving back, within ten minutes. */
    @PostMapping("/structures/{organisation}/revenir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView comeBack(UUID organisation, Visitor me, Page page) {
        var party = new PartyId(organisation);
        var name = find(party);
        return seats.restore(party, me.party(), me.party()) == RightsOutcome.DONE
                ? page.redirect(OrganisationPages.path(party), "people.seat.back", name)
                : page.redirectWithCare("/moi", "people.seat.toolate");
    }

    private static ModelAndView lastOne(PartyId party, Page page) {
        return page.redirectWithCare(OrganisationPages.path(party), "people.seat.last");
    }

    private String find(PartyId organisation) {
        return organisations.find(organisation).orElseThrow(Problem::notFound).name();
    }

    private String name(UUID person) {
        return people.name(new PartyId(person)).orElse("");
    }
}
