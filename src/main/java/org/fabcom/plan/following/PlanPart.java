package org.fabcom.plan.following;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.CaseState;
import org.fabcom.plan.Plan;
import org.fabcom.plan.Plans;
import org.fabcom.plan.following.FollowingDesk.Opened;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The plan on the page of its case, and the next step where the plan knows it. */
@Component
@Order(10)
record PlanPart(Plans plans, Agreement agreement, Wording wording) implements CasePart {

    @Override
    public Optional<Card> card(Case it, Page page) {
        var plan = plans.of(it.id());
        if (plan.isEmpty() && (it.merged() || it.state().compareTo(CaseState.REPORTED) < 0)) return Optional.empty();
        var view = plan.map(one -> drawn(it, one, page)).orElseGet(() -> undrawn(it, page));
        return Optional.of(new Card("plan/plancard", view));
    }

    @Override
    public boolean stays() {
        return true;
    }

    private PlanCardView drawn(Case it, Plan plan, Page page) {
        var items = plans.items(plan.id());
        int done = (int) items.stream().filter(PlanScreen::settled).count();
        var state = page.t(plan.accepted() ? "plan.chip.accepted" : "plan.chip.proposed");
        return new PlanCardView(plan.url(), state, plan.accepted(), done, items.size(), "");
    }

    private PlanCardView undrawn(Case it, Page page) {
        var why = agreement.mayDraw(it, page.visitor());
        return new PlanCardView(Plan.url(it.id()), "", false, 0, 0, page.t(why.orElse("plan.none.draw")));
    }

    @Override
    public void ahead(List<Case> cases) {
        plans.lines(plans.of(cases.stream().map(Case::id).toList()).values().stream()
                .map(Plan::id)
                .toList());
    }

    @Override
    public Optional<Step> next(Case it, Page page) {
        var me = page.visitor();
        var plan = plans.of(it.id());
        if (plan.isEmpty())
            return agreement.mayDraw(it, me).isEmpty()
                    ? Optional.of(new Step(Plan.url(it.id()), page.t("plan.draw.do")))
                    : Optional.empty();
        var lines = plans.lines(plan.get().id());
        var opened = new Opened(it, plan.get(), lines.items(), List.of());
        if (!plan.get().accepted())
            return agreement.mayAccept(opened, me).isEmpty()
                    ? Optional.of(new Step(plan.get().url(), page.t("plan.accept.read")))
                    : Optional.empty();
        var asked = lines.asked();
        if (!asked.isEmpty() && agreement.mayAnswer(opened, me).isEmpty())
            return Optional.of(new Step(plan.get().url(), page.t("plan.consent.read")));
        return opened.items().stream()
                .filter(one -> one.moving() && !one.finished() && !asked.contains(one.id()))
                .findFirst()
                .map(one -> new Step(plan.get().url(one.id()), wording.title(one, page)));
    }
}
