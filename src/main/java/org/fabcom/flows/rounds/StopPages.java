package org.fabcom.flows.rounds;

import module java.base;
import org.fabcom.flows.Channel;
import org.fabcom.flows.Entered;
import org.fabcom.flows.Intakes;
import org.fabcom.flows.Intakes.Arrival;
import org.fabcom.flows.Intakes.Weighed;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.pickups.Pickup;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.flows.pickups.PickupDesk;
import org.fabcom.flows.pickups.Pickups;
import org.fabcom.flows.rounds.RoundGate.Standing;
import org.fabcom.flows.sites.Things;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A stop, from the phone of whoever drives: done, nobody, refused; and weighed, as a collection at home. */
@Controller
record StopPages(
        RoundGate gate,
        RoundScreen screen,
        Pickups pickups,
        PickupDesk desk,
        Intakes intakes,
        Things things,
        Clock clock) {

    private static final String PATH = RoundPages.PATH + "{round}/arrets/{pickup}/";

    @PostMapping(PATH + "resultat")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mark(UUID round, UUID pickup, Form form, Visitor me, Page page) {
        var at = gate.crew(round, me);
        find(at, pickup);
        var state = Stream.of(State.DONE, State.NOBODY, State.REFUSED)
                .filter(it -> it.name().equals(form.value("resultat")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
        var why = form.line("raison", page);
        if (why.length() > Pickup.LONGEST_WORDS) form.reject("raison", page.t("web.field.long", Pickup.LONGEST_WORDS));
        if (state == State.REFUSED && why.isEmpty()) form.reject("raison", page.t("rounds.reason.missing"));
        if (form.wrong()) return page.refuse("flows/round", screen.of(at, form, page));
        return desk.mark(pickup, state, why, me.party()) == PickupDesk.Answer.DONE
                ? page.redirect(back(round, pickup), "items.done")
                : page.redirectWithCare(back(round, pickup), "pickups.late");
    }

    @PostMapping(PATH + "pesee")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView weigh(UUID round, UUID pickup, Form form, Visitor me, Page page) {
        var at = gate.crew(round, me);
        var it = find(at, pickup);
        if (it.state() != State.DONE) throw Problem.conflict();
        var kind = Ids.read(form.value("objet"));
        if (kind.isEmpty()) form.reject("objet", page.t("flows.desk.kind.missing"));
        var mass = Grams.read(form.value("masse"));
        if (mass.isEmpty()) form.reject("masse", page.t("flows.desk.mass.wrong"));
        var sent = form.choice("vers", Sent.class, page).orElse(Sent.SHOP);
        if (!form.value("cle").matches("[0-9a-f]{32}")) throw Problem.badRequest();
        if (form.wrong() || kind.isEmpty()) return page.refuse("flows/round", screen.of(at, form, page));
        var weighed = new Weighed(kind.get(), mass.getAsLong(), null, 0, sent);
        var key = "tournee " + form.value("cle");
        return switch (intakes.record(arrival(at, it, weighed, key, me))) {
            case Entered.Done done ->
                page.redirect(back(round, pickup), "rounds.weighed", Grams.kg(mass.getAsLong(), page));
            case Entered.Refused refused -> {
                form.reject("masse", page.t("flows.refused." + refused.why()));
                yield page.refuse("flows/round", screen.of(at, form, page));
            }
        };
    }

    private Arrival arrival(Standing at, Pickup it, Weighed weighed, String key, Visitor me) {
        var day = at.round().said().day();
        return new Arrival(
                at.site(),
                pickups.movement(it.id()).orElse(null),
                day,
                Channel.HOME,
                locality(at, it),
                it.id(),
                "",
                !day.equals(Days.today(clock)),
                null,
                List.of(weighed),
                me.party(),
                key);
    }

    /** The origin that the house calls so; null: it has none for this commune. */
    private @Nullable UUID locality(Standing at, Pickup it) {
        return things.localities(at.site().owner()).stream()
                .filter(one -> it.said().code().equals(one.more()))
                .map(Things.Thing::id)
                .findFirst()
                .orElse(null);
    }

    private Pickup find(Standing at, UUID pickup) {
        return pickups.find(pickup)
                .filter(it -> at.round().id().equals(it.round()))
                .orElseThrow(Problem::notFound);
    }

    private static String back(UUID round, UUID pickup) {
        return RoundPages.PATH + round + "#arret-" + pickup;
    }
}
