package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.flows.pickups.PickupDesk.Answer;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One collection, for the desk: confirmed by telephone, moved, cancelled, with all its steps. */
@Controller
record OnePickupPages(Gate gate, Pickups pickups, PickupDesk desk, Zones zones, People people, Clock clock) {

    static final String PATH = "/pesee/enlevement/";

    @GetMapping(PATH + "{pickup}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID pickup, Visitor me, Page page) {
        return page.show("flows/pickup", view(find(pickup, me), Form.empty(), page));
    }

    @PostMapping(PATH + "{pickup}/confirmer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView confirm(UUID pickup, Visitor me, Page page) {
        find(pickup, me);
        return answer(pickup, desk.confirm(pickup, me.party()), page);
    }

    @PostMapping(PATH + "{pickup}/appele")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView called(UUID pickup, Visitor me, Page page) {
        find(pickup, me);
        desk.called(pickup, me.party());
        return answer(pickup, Answer.DONE, page);
    }

    @PostMapping(PATH + "{pickup}/deplacer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView move(UUID pickup, Form form, Visitor me, Page page) {
        var it = find(pickup, me);
        var day = PickupForm.day(form, days(it), page);
        var half = PickupForm.half(form, page);
        if (day == null || form.wrong()) return page.refuse("flows/pickup", view(it, form, page));
        return answer(pickup, desk.move(pickup, day, half, me.party()), page);
    }

    @PostMapping(PATH + "{pickup}/annuler")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView cancel(UUID pickup, Form form, Visitor me, Page page) {
        var it = find(pickup, me);
        var why = PickupForm.line(form, "raison", Pickup.LONGEST_WORDS, page);
        if (why.isEmpty()) form.reject("raison", page.t("flows.correction.reason.missing"));
        if (form.wrong()) return page.refuse("flows/pickup", view(it, form, page));
        return answer(pickup, desk.cancel(pickup, why, me.party()), page);
    }

    private static ModelAndView answer(UUID pickup, Answer answer, Page page) {
        return answer == Answer.DONE
                ? page.redirect(PATH + pickup, "items.done")
                : page.redirectWithCare(PATH + pickup, "pickups.late");
    }

    private Pickup find(UUID pickup, Visitor me) {
        var it = pickups.find(pickup).orElseThrow(Problem::notFound);
        gate.site(it.site(), me, Duty.CHECK);
        return it;
    }

    private List<LocalDate> days(Pickup it) {
        return zones.serving(it.owner(), it.said().code())
                .map(zone -> zone.days(Days.today(clock)))
                .orElse(List.of());
    }

    private PickupView view(Pickup it, Form form, Page page) {
        var said = it.said();
        var facts = new ArrayList<LinkView>();
        facts.add(new LinkView(page.t("pickups.when"), PickupWords.when(it, page)));
        facts.add(new LinkView(page.t("pickups.where"), PickupWords.where(said)));
        if (!said.stairs().isEmpty()) facts.add(new LinkView(page.t("pickups.stairs"), said.stairs()));
        facts.add(new LinkView(page.t("pickups.what"), PickupWords.what(said, page)));
        if (!said.email().isEmpty()) facts.add(new LinkView(page.t("people.email"), said.email()));
        long grams = pickups.weighed(List.of(it.id()));
        return new PickupView(
                PATH + it.id(),
                new LinkView(PickupPages.list(it.owner()), page.t("pickups.title")),
                said.name(),
                page.t("pickups.state." + it.state()),
                PickupWords.chip(it.state()),
                facts,
                said.phone(),
                it.round() == null ? "" : "/pesee/tournee/" + it.round(),
                grams == 0 ? "" : Grams.kg(grams, page),
                it.state() == State.ASKED,
                it.toCall(),
                it.state().open(),
                it.state() == State.NOBODY,
                form.wrong() ? form : Form.empty().with(PickupForm.HALF, said.half()),
                GivePages.days(days(it), page),
                GivePages.halves(page),
                pickups.steps(it.id()).stream().map(step -> step(step, page)).toList());
    }

    private String step(Pickups.Step it, Page page) {
        var by = it.by() == null
                ? page.t("pickups.by.giver")
                : people.name(Objects.requireNonNull(it.by())).orElse("");
        return Stream.of(
                        page.dateTime(it.at()),
                        page.t("pickups.step." + it.what(), page.date(it.day())),
                        it.words(),
                        by)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
