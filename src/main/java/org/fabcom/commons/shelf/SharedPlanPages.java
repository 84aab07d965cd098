package org.fabcom.commons.shelf;

import module java.base;
import org.fabcom.cases.Cases;
import org.fabcom.commons.Recipe;
import org.fabcom.commons.Recipes;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.commons.StoryScreen;
import org.fabcom.commons.StoryView;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One published plan: read, printed, taken along; withdrawn by those whose plan it is. */
@Controller
record SharedPlanPages(SharedPlans plans, Recipes recipes, StoryScreen stories, OpenFormat format, Cases cases) {

    @GetMapping(SharedPlan.PATH + "/{id}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID id, Visitor me, Page page) {
        var it = plans.find(id).orElseThrow(Problem::notFound);
        var view = view(it, me, Form.empty(), page);
        return it.withdrawn() ? page.refuse(410, "commons/plan", view) : page.show("commons/plan", view);
    }

    @GetMapping(SharedPlan.PATH + "/{id}/plan.json")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> file(UUID id, Page page) {
        var it = plans.find(id).filter(one -> !one.withdrawn()).orElseThrow(Problem::notFound);
        var name =
                ContentDisposition.attachment().filename("plan-" + id + ".json").build();
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header("Content-Disposition", name.toString())
                .body(format.write(it, page.absolute("")).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(SharedPlan.PATH + "/{id}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(UUID id, Visitor me, Form form, Page page) {
        var it = plans.find(id).orElseThrow(Problem::notFound);
        if (!owns(it, me)) throw Problem.forbidden();
        var reason = form.value("raison");
        if (reason.length() > 500) {
            form.reject("raison", page.t("commons.withdraw.long"));
            return page.refuse("commons/plan", view(it, me, form, page));
        }
        if (!plans.withdraw(id, reason, me.party())) throw Problem.conflict();
        return page.redirect(it.url(), "commons.withdrawn.done");
    }

    /** The organisation whose plan it was, or a coordinator. */
    private boolean owns(SharedPlan it, Visitor me) {
        if (me.is(InstanceRole.COORDINATOR)) return true;
        var file = it.caseId();
        return file != null
                && cases.find(file)
                        .filter(one -> me.sits(one.organisation(), Seat.REFERENT))
                        .isPresent();
    }

    private SharedPlanView view(SharedPlan it, Visitor me, Form form, Page page) {
        boolean gone = it.withdrawn();
        var versions = gone
                ? Map.<String, List<Recipe>>of()
                : recipes.written(it.story().lines().stream()
                        .map(line -> it.source(line.key()))
                        .toList());
        var story = gone
                ? new StoryView(it.story().title(), "", List.of(), List.of(), List.of())
                : stories.view(it.story(), line -> versions.getOrDefault(it.source(line.key()), List.of()), page);
        return new SharedPlanView(
                it.url(),
                story,
                it.credit(),
                page.t("commons.licence." + it.licence()),
                it.licence().url(),
                page.shortDate(it.publishedAt()),
                page.t("commons.uses", it.uses().taken(), it.uses().arrived()),
                it.withdrawnAt() == null ? "" : page.t("commons.withdrawn", page.shortDate(it.withdrawnAt())),
                !gone && ShelfPages.brings(me) ? it.url() + "/reprendre" : "",
                !gone && keeps(it, me) ? "/accompagnement/marches/du-plan/" + it.id() : "",
                !gone && owns(it, me) ? it.url() + "/retirer" : "",
                form);
    }

    private boolean keeps(SharedPlan it, Visitor me) {
        var file = it.caseId();
        return me.is(InstanceRole.COORDINATOR)
                || file != null
                        && me.is(InstanceRole.MEDIATOR)
                        && cases.find(file)
                                .filter(one -> me.party().equals(one.mediator()))
                                .isPresent();
    }
}
