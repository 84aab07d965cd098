package org.fabcom.plan.following;

import module java.base;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.work.StillOpen;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage.Way;
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
        var planned = items(id).filter(it -> it.subject().regains()).toList();
        return planned.isEmpty() || planned.stream().anyMatch(it -> it.moving() && it.finished());
    }

    @Override
    public int settled(CaseId id) {
        return (int) items(id)
                .filter(it -> PlanScreen.settled(it) && !it.subject().regains())
                .count();
    }

    @Override
    public List<String> moved(CaseId id) {
        return items(id)
                .filter(it -> it.moving() && it.finished() && it.target() != null)
                .filter(it ->
                        it.subject().way() != Way.SETTING_UP && !it.subject().regains())
                .map(it -> it.subject().tool() + " → "
                        + Objects.requireNonNull(it.target()).software())
                .toList();
    }

    private Stream<Item> items(CaseId id) {
        return plans.of(id).stream().flatMap(it -> plans.items(it.id()).stream());
    }
}
