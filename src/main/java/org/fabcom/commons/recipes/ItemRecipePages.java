package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.cases.CaseAccess;
import org.fabcom.commons.recipes.Followed.Following;
import org.fabcom.commons.recipes.Reports.Kind;
import org.fabcom.diagnosis.answers.Secrets;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** From the page of an item: a step is wrong or dated; a correction is taken or declined. */
@Controller
record ItemRecipePages(FollowingDesk desk, CaseAccess access, Followed followed, Corrections corrections) {

    private static final String PATH = "/accompagnements/{id}/plan/{item}";
    private static final int LONGEST = 600;

    /** Whoever reads the item may say so. */
    @PostMapping(PATH + "/marche/signaler")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView report(UUID id, UUID item, Visitor me, Form form, Page page) {
        var laid = open(id, item, me);
        var recipe = following(laid, form).recipe();
        var step = recipe.step(form.value("etape")).orElseThrow(Problem::notFound);
        var kind = Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(form.value("quoi")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
        var words = Plain.cut(form.value("mots"), LONGEST);
        if (Secrets.in(words)) words = "";
        var number = Ids.read(form.value("id")).orElseGet(Ids::next);
        var said = corrections.report(
                number,
                recipe,
                step.id(),
                kind,
                words,
                item,
                laid.item().subject().tool(),
                me.party());
        return switch (said) {
            case DONE, AGAIN -> page.redirect(laid.url() + "#marche", "commons.report.done");
            case WAITS -> page.redirectWithCare(laid.url() + "#marche", "commons.report.already");
            case NOT_YOURS -> throw Problem.conflict();
        };
    }

    /** The plan changes only here, by those who accompany. */
    @PostMapping(PATH + "/marche/correction")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(UUID id, UUID item, Visitor me, Form form, Page page) {
        var laid = open(id, item, me);
        access.accompanied(id, me);
        var offered = following(laid, form).offered().orElseThrow(Problem::conflict);
        if (!form.value("version").equals(String.valueOf(offered.number()))) throw Problem.conflict();
        switch (form.value("choix")) {
            case "prendre" -> followed.take(item, offered.source(), offered.number(), me.party());
            case "garder" -> followed.decline(item, offered.source(), offered.number(), me.party());
            default -> throw Problem.badRequest();
        }
        return page.redirect(
                laid.url() + "#marche",
                form.has("choix", "prendre") ? "commons.offer.taken" : "commons.offer.declined");
    }

    private Laid open(UUID id, UUID item, Visitor me) {
        var laid = desk.item(id, item, me);
        if (!laid.open()) throw Problem.conflict();
        return laid;
    }

    private Following following(Laid laid, Form form) {
        return followed.of(laid.item()).stream()
                .filter(it -> it.recipe().source().equals(form.value("marche")))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
