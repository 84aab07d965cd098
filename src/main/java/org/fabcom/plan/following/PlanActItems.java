package org.fabcom.plan.following;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fabcom.acts.ActItems;
import org.fabcom.cases.CaseId;
import org.fabcom.plan.Plans;
import org.springframework.stereotype.Component;

/** Statement A38: an act says which tools of the plan it was about. What left the plan stays named where acts were noted. */
@Component
class PlanActItems implements ActItems {

    private final Plans plans;

    PlanActItems(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Map<UUID, String> of(CaseId id) {
        var items = new LinkedHashMap<UUID, String>();
        plans.of(id).ifPresent(plan -> {
            plans.items(plan.id()).forEach(it -> items.put(it.id(), it.subject().tool()));
            plans.dropped(plan.id())
                    .forEach(it -> items.put(it.id(), it.subject().tool()));
        });
        return items;
    }
}
