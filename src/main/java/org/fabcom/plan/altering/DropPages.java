package org.fabcom.plan.altering;

import module java.base;
import org.fabcom.cases.CaseAccess;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.Plans;
import org.fabcom.plan.Taken;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A tool leaves the plan before anything was done about it, with a reason; afterwards the page says what to do instead. */
@Controller
record DropPages(CaseAccess access, FollowingDesk desk, Plans plans, Wording wording) {

    private static final String PATH = "/accompagnements/{id}/plan/{item}/retirer";
    private static final int LONGEST = 1000;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(@PathVariable("id") UUID file, UUID item, Visitor me, Page page) {
        var laid = laid(file, item, me);
        var asked = new Step.Drop(Reason.BY_MISTAKE, "?");
        var refusals = plans.over(laid.file().id())
                ? List.<StepRefusal>of(new StepRefusal.CaseOver())
                : laid.item().obstacles(asked, laid.around());
        var view = view(
                laid, wording.refusals(refusals, laid.item(), page), laid.item().version(), Form.empty(), page);
        return page.show("plan/plandrop", view);
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView drop(@PathVariable("id") UUID file, UUID item, Visitor me, Form form, Page page) {
        var laid = laid(file, item, me);
        if (!form.value("version").matches("[0-9]{1,9}")) throw Problem.badRequest();
        int version = Integer.parseInt(form.value("version"));
        var reason = form.choice("motif", Reason.class, page).orElse(Reason.NO_TIME);
        if (form.wrong()) return page.refuse("plan/plandrop", view(laid, List.of(), version, form, page));
        var step = new Step.Drop(reason, Plain.cut(form.value("mots"), LONGEST));
        return switch (plans.take(laid.plan(), item, version, me.party(), step)) {
            case Taken.Done done -> page.redirect(laid.plan().url(), "plan.dropped", wording.tool(laid.item(), page));
            case Taken.Refused no -> refused(no.refusals(), laid, version, form, page);
            case Taken.TooLate late -> tooLate(late, laid(file, item, me), page);
        };
    }

    private Laid laid(UUID file, UUID item, Visitor me) {
        access.accompanied(file, me);
        return desk.item(file, item, me);
    }

    /** Beside the fields where they alone are missing; else all of it above, with what may be done instead. */
    private ModelAndView refused(List<StepRefusal> refusals, Laid laid, int version, Form form, Page page) {
        boolean fields = refusals.stream().allMatch(DropPages::aboutField);
        var words = wording.refusals(refusals, laid.item(), page);
        if (!fields) return page.refuse(409, "plan/plandrop", view(laid, words, version, form, page));
        for (var it : refusals)
            form.reject(
                    it instanceof StepRefusal.ReasonMissing ? "motif" : "mots", wording.refusal(it, laid.item(), page));
        return page.refuse("plan/plandrop", view(laid, List.of(), version, form, page));
    }

    private static boolean aboutField(StepRefusal refusal) {
        return refusal instanceof StepRefusal.ReasonMissing || refusal instanceof StepRefusal.WordsMissing;
    }

    private ModelAndView tooLate(Taken.TooLate late, Laid now, Page page) {
        var what = wording.happening(late.last(), now.item(), page);
        var words =
                List.of(page.t("plan.toolate", what, page.dateTime(late.last().at())), page.t("plan.toolate.text"));
        return page.refuse(409, "plan/plandrop", view(now, words, now.item().version(), Form.empty(), page));
    }

    private DropView view(Laid laid, List<String> refusals, int version, Form form, Page page) {
        return new DropView(
                laid.url() + "/retirer",
                laid.url(),
                wording.title(laid.item(), page),
                page.t(wording.of("plan.drop.title", laid.item(), page), wording.about(laid.item(), page)),
                refusals,
                OptionView.all(Reason.of(ItemStanding.DROPPED), it -> page.t("plan.reason." + it)),
                version,
                form);
    }
}
