package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.flows.pickups.GiveView.OwnView;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.flows.pickups.PickupDesk.Answer;
import org.fabcom.kernel.Days;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own collection by the link of the letter, without an account. Opened it changes nothing: a program that follows links confirms none. */
@Controller
record OwnPickupPages(PickupLinks links, PickupDesk desk, Zones zones, People people, Clock clock) {

    private static final String PATH = PickupLinks.HOME + "/demande/{pickup}/{seal}";

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID pickup, String seal, Page page) {
        return page.show("flows/giveown", view(open(pickup, seal), Form.empty(), page));
    }

    /** Only whoever reads the letter confirms; without an address the house calls. */
    @PostMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView confirm(UUID pickup, String seal, Page page) {
        var it = open(pickup, seal);
        if (it.said().email().isEmpty()) throw Problem.forbidden();
        return answer(pickup, desk.confirm(pickup, null), "pickups.confirmed", page);
    }

    @PostMapping(PATH + "/deplacer")
    @Access(Access.Level.PUBLIC)
    ModelAndView move(UUID pickup, String seal, Form form, Page page) {
        var it = open(pickup, seal);
        var day = PickupForm.day(form, days(it), page);
        var half = PickupForm.half(form, page);
        if (day == null || form.wrong()) return page.refuse("flows/giveown", view(it, form, page));
        return answer(pickup, desk.move(pickup, day, half, null), "pickups.moved", page);
    }

    @PostMapping(PATH + "/annuler")
    @Access(Access.Level.PUBLIC)
    ModelAndView cancel(UUID pickup, String seal, Page page) {
        open(pickup, seal);
        return answer(pickup, desk.cancel(pickup, "", null), "pickups.cancelled", page);
    }

    private ModelAndView answer(UUID pickup, Answer answer, String key, Page page) {
        return answer == Answer.DONE
                ? page.redirect(links.path(pickup), key)
                : page.redirectWithCare(links.path(pickup), "pickups.late");
    }

    private Pickup open(UUID pickup, String seal) {
        return links.open(pickup, seal).orElseThrow(Problem::notFound);
    }

    private List<LocalDate> days(Pickup it) {
        return zones.serving(it.owner(), it.said().code())
                .map(zone -> zone.days(Days.today(clock)))
                .orElse(List.of());
    }

    private OwnView view(Pickup it, Form form, Page page) {
        boolean open = it.state().open()
                && (it.state() != State.PLANNED || it.said().day().isAfter(Days.today(clock)));
        boolean asked = it.state() == State.ASKED && !it.said().email().isEmpty();
        return new OwnView(
                page.t("pickups.own.title", people.name(it.owner()).orElse("")),
                links.path(it.id()),
                it.state().name(),
                page.t("pickups.own." + (it.state() == State.ASKED && !asked ? "TO_CALL" : it.state())),
                it.state() == State.CONFIRMED || it.state() == State.PLANNED || it.state() == State.DONE
                        ? "good"
                        : it.state() == State.ASKED ? "care" : "info",
                PickupWords.when(it, page),
                PickupWords.where(it.said()),
                PickupWords.what(it.said(), page),
                asked,
                open,
                form.wrong()
                        ? form
                        : Form.empty().with(PickupForm.HALF, it.said().half()),
                GivePages.days(days(it), page),
                GivePages.halves(page));
    }
}
