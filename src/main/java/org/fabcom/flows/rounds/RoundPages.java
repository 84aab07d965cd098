package org.fabcom.flows.rounds;

import module java.base;
import org.fabcom.flows.pickups.PickupDesk;
import org.fabcom.flows.pickups.Pickups;
import org.fabcom.flows.rounds.RoundGate.Standing;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One round, planned: stops come in, get their times, go; and its sheet. */
@Controller
record RoundPages(RoundGate gate, RoundScreen screen, RoundDesk rounds, Pickups pickups, PickupDesk desk, Pdf pdf) {

    static final String PATH = "/pesee/tournee/";

    @GetMapping(PATH + "{round}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID round, Visitor me, Page page) {
        return page.show("flows/round", screen.of(gate.crew(round, me), Form.empty(), page));
    }

    @GetMapping(PATH + "{round}/feuille.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> sheet(UUID round, Visitor me, Page page) {
        var at = gate.crew(round, me);
        return pdf.answer(
                "tournee-" + at.round().said().day() + ".pdf", "flows/roundpaper", screen.sheet(at, page), page);
    }

    @PostMapping(PATH + "{round}/arrets")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID round, Form form, Visitor me, Page page) {
        var at = gate.desk(round, me);
        var chosen = form.all("enlevement").stream()
                .flatMap(it -> Ids.read(it).stream())
                .filter(it -> pickups.find(it)
                        .filter(found -> found.site().equals(at.site().id()))
                        .isPresent())
                .toList();
        if (chosen.isEmpty()) {
            form.reject("enlevement", page.t("rounds.choose"));
            return page.refuse("flows/round", screen.of(at, form, page));
        }
        var refused = rounds.add(at.round(), chosen, me.party());
        return refused.isEmpty()
                ? page.redirect(PATH + round, "rounds.added", chosen.size())
                : page.redirectWithCare(PATH + round, refused);
    }

    @PostMapping(PATH + "{round}/arrets/{pickup}/heure")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView time(UUID round, UUID pickup, Form form, Visitor me, Page page) {
        var at = gate.desk(round, me);
        stop(at, pickup);
        var hour = form.hour("heure", page.t("rounds.time.wrong"));
        if (hour == null) return page.refuse("flows/round", screen.of(at, form, page));
        desk.time(pickup, hour);
        return page.redirect(PATH + round + "#arrets", "items.done");
    }

    @PostMapping(PATH + "{round}/arrets/{pickup}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView remove(UUID round, UUID pickup, Visitor me, Page page) {
        stop(gate.desk(round, me), pickup);
        return desk.unplan(pickup, "", me.party()) == PickupDesk.Answer.DONE
                ? page.redirect(PATH + round, "rounds.removed")
                : page.redirectWithCare(PATH + round, "pickups.late");
    }

    @PostMapping(PATH + "{round}/arrets/{pickup}/appele")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView called(UUID round, UUID pickup, Visitor me, Page page) {
        stop(gate.crew(round, me), pickup);
        desk.called(pickup, me.party());
        return page.redirect(PATH + round, "items.done");
    }

    private void stop(Standing at, UUID pickup) {
        if (pickups.find(pickup)
                .filter(it -> at.round().id().equals(it.round()))
                .isEmpty()) throw Problem.notFound();
    }
}
