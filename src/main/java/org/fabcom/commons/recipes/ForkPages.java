package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.commons.StoryScreen;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.plan.Plans;
import org.fabcom.plan.following.Agreement;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** “Partir de ce plan”: first which accompaniment, then which of the tools they share. */
@Controller
record ForkPages(
        SharedPlans shared,
        Forks forks,
        CaseAccess access,
        Plans plans,
        Agreement agreement,
        StoryScreen stories,
        People people) {

    private static final String PATH = SharedPlan.PATH + "/{plan}/reprendre";

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView show(UUID plan, @RequestParam(defaultValue = "") String accompagnement, Visitor me, Page page) {
        var it = found(plan);
        var file = accompagnement.isEmpty() ? null : access.accompanied(id(accompagnement), me);
        var form = Form.empty().with("cibles", "oui");
        if (file != null)
            form.withAll(
                    "lignes",
                    forks.shared(it, file).stream().map(one -> one.key()).toList());
        return page.show("commons/fork", view(it, file, me, form, page));
    }

    @PostMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView take(UUID plan, Visitor me, Form form, Page page) {
        var it = found(plan);
        var file = access.accompanied(id(form.value("accompagnement")), me);
        var why = why(file, me);
        if (!why.isEmpty()) form.reject("lignes", page.t(why));
        var possible = forks.shared(it, file).stream().map(one -> one.key()).collect(Collectors.toSet());
        var keys = Set.copyOf(
                form.all("lignes").stream().filter(possible::contains).toList());
        if (keys.isEmpty()) form.reject("lignes", page.t("commons.fork.choose"));
        if (form.wrong()) return page.refuse("commons/fork", view(it, file, me, form, page));
        if (plans.of(file.id()).isEmpty()) agreement.draw(file, me.party());
        var own = plans.of(file.id()).orElseThrow(Problem::conflict);
        int items = forks.take(it, own, keys, form.has("cibles", "oui"), me.party());
        return page.redirect(own.url(), "commons.fork.done", items, it.story().title());
    }

    private SharedPlan found(UUID plan) {
        return shared.find(plan).filter(it -> !it.withdrawn()).orElseThrow(Problem::notFound);
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Problem::notFound);
    }

    /** What stands in the way, as a message; empty if nothing does. */
    private String why(Case file, Visitor me) {
        if (plans.over(file.id())) return "plan.refused.CaseOver";
        return plans.of(file.id()).isPresent()
                ? ""
                : agreement.mayDraw(file, me).orElse("");
    }

    private ForkView view(SharedPlan it, @Nullable Case file, Visitor me, Form form, Page page) {
        var why = file == null ? "" : why(file, me);
        return new ForkView(
                it.url() + "/reprendre",
                it.url(),
                it.story().title(),
                page.t("commons.story.by", it.credit(), it.licence().spdx()),
                file == null ? cases(it, me, page) : List.of(),
                file == null ? "" : file.id().toString(),
                file == null ? "" : people.name(file.organisation()).orElse(""),
                why.isEmpty() ? "" : page.t(why),
                file == null
                        ? List.of()
                        : OptionView.all(forks.shared(it, file), one -> one.key(), one -> stories.title(one, page)),
                form);
    }

    private List<OptionView> cases(SharedPlan it, Visitor me, Page page) {
        var open = forks.open(me.party(), me.is(InstanceRole.COORDINATOR));
        var names =
                people.names(open.stream().map(Case::organisation).distinct().toList());
        var taken = forks.of(it);
        var shared = forks.shared(it, open);
        return open.stream()
                .map(one -> {
                    int lines = shared.getOrDefault(one.id(), List.of()).size();
                    var hint = taken.contains(one.id())
                            ? page.t("commons.fork.taken", lines)
                            : page.t("commons.fork.tools", lines);
                    return new OptionView(one.id().toString(), names.getOrDefault(one.organisation(), ""), hint);
                })
                .toList();
    }
}
