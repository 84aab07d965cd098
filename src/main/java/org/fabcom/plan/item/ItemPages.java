package org.fabcom.plan.item;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.Plans;
import org.fabcom.plan.Taken;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of an item and its steps. Whoever reads the case may take them: its mediator, and the organisation’s people. */
@Controller
record ItemPages(
        FollowingDesk desk, Plans plans, ItemScreen screen, ItemForms forms, FormScreen formScreen, Wording wording) {

    static final String PATH = "/accompagnements/{id}/plan/{item}";

    private static final Set<String> ACTS = Set.of(
            "cible",
            "avancer",
            "ensemble",
            "fin",
            "rien",
            "compter",
            "archive",
            "supprimer",
            "pause",
            "reprendre",
            "retour",
            "recommencer",
            "garder",
            "referent",
            "cloture",
            "lever",
            "duree");

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable("id") UUID file, UUID item, Visitor me, Page page) {
        return page.show("plan/planitem", screen.view(desk.item(file, item, me), Form.empty(), List.of(), page));
    }

    @GetMapping(PATH + "/{act}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(@PathVariable("id") UUID file, UUID item, String act, Visitor me, Form form, Page page) {
        var laid = desk.item(file, item, me);
        if (!FormScreen.ACTS.contains(act) || !ItemForms.offers(laid.item(), act)) throw Problem.notFound();
        if (act.equals("garder") && laid.item().subject().regains()) throw Problem.notFound();
        return page.show("plan/planform", formScreen.view(act, laid, form, true, page));
    }

    @PostMapping(PATH + "/{act}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView act(@PathVariable("id") UUID file, UUID item, String act, Visitor me, Form form, Page page) {
        var laid = desk.item(file, item, me);
        if (!ACTS.contains(act) || !ItemForms.offers(laid.item(), act)) throw Problem.notFound();
        if (!form.value("version").matches("[0-9]{1,9}")) throw Problem.badRequest();
        var steps = forms.steps(act, form, laid, page);
        if (form.wrong() || steps.isEmpty()) return again(act, laid, form, page);
        int version = Integer.parseInt(form.value("version"));
        return switch (plans.take(laid.plan(), item, version, me.party(), steps.get())) {
            case Taken.Done done -> page.redirect(laid.url(), wording.of("plan.done." + act, laid.item(), page));
            case Taken.Refused no -> refused(act, no.refusals(), laid, form, page);
            case Taken.TooLate late -> tooLate(late, desk.item(file, item, me), page);
        };
    }

    /** Beside the fields where all of it belongs to fields, else on the page of the item, which shows the way as it is. */
    private ModelAndView refused(String act, List<StepRefusal> refusals, Laid laid, Form form, Page page) {
        boolean fields = refusals.stream().allMatch(it -> ItemForms.field(act, it) != null);
        var words = wording.refusals(refusals, laid.item(), page);
        if (!fields) return page.refuse(409, "plan/planitem", screen.view(laid, form, words, page));
        refusals.forEach(it -> {
            var field = ItemForms.field(act, it);
            if (field != null) form.reject(field, wording.refusal(it, laid.item(), page));
        });
        return again(act, laid, form, page);
    }

    private ModelAndView again(String act, Laid laid, Form form, Page page) {
        return FormScreen.ACTS.contains(act)
                ? page.refuse("plan/planform", formScreen.view(act, laid, form, false, page))
                : page.refuse("plan/planitem", screen.view(laid, form, List.of(), page));
    }

    /** What happened meanwhile, and by whom. */
    private ModelAndView tooLate(Taken.TooLate late, Laid now, Page page) {
        var last = late.last();
        var what = wording.happening(last, now.item(), page);
        var words = List.of(page.t("plan.toolate", what, page.dateTime(last.at())), page.t("plan.toolate.text"));
        return page.refuse(409, "plan/planitem", screen.view(now, Form.empty(), words, page));
    }
}
