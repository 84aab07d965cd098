package org.fabcom.plan.following;

import java.util.List;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.work.StillOpen;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Item;
import org.springframework.stereotype.Component;

/** The tools of the plan that are neither left nor kept on purpose. */
@Component
record OpenItems(Plans plans) implements StillOpen {

    @Override
    public List<Thing> of(CaseId id) {
        var plan = plans.of(id);
        if (plan.isEmpty()) return List.of();
        return plans.items(plan.get().id()).stream()
                .filter(it -> !PlanScreen.settled(it))
                .map(it -> new Thing(it.subject().tool(), plan.get().url(it.id())))
                .toList();
    }

    @Override
    public boolean regained(CaseId id) {
        var planned = plans.of(id).map(it -> plans.items(it.id())).orElse(List.of()).stream()
                .filter(it -> it.subject().regains())
                .toList();
        return planned.isEmpty() || planned.stream().anyMatch(it -> it.moving() && it.finished());
    }

    @Override
    public List<String> settled(CaseId id) {
        return plans.of(id).map(plan -> plans.items(plan.id())).orElse(List.of()).stream()
                .filter(it -> PlanScreen.settled(it) && !it.subject().regains())
                .map(OpenItems::name)
                .toList();
    }

    private static String name(Item it) {
        var target = it.moving() ? it.target() : null;
        return target == null ? it.subject().tool() : it.subject().tool() + " → " + target.software();
    }
}
