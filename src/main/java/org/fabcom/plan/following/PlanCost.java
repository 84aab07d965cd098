package org.fabcom.plan.following;

import java.util.stream.Collectors;
import org.fabcom.acts.Acts;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.work.KnownCost;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Item;
import org.springframework.stereotype.Component;

/**
 * What was said tool by tool, and the acts that are in none of these figures: whoever says what a tool took says it for all people
 * together, its acts included.
 */
@Component
class PlanCost implements KnownCost {

    private final Plans plans;
    private final Acts acts;

    PlanCost(Plans plans, Acts acts) {
        this.plans = plans;
        this.acts = acts;
    }

    @Override
    public Cost of(CaseId id) {
        var items = plans.of(id).map(it -> plans.items(it.id())).orElseGet(java.util.List::of);
        var said = items.stream().filter(it -> it.spent() != null).toList();
        var counted = said.stream().map(Item::id).collect(Collectors.toSet());
        var others = acts.of(id.value()).stream()
                .filter(it -> it.content().items().stream().noneMatch(counted::contains))
                .toList();
        int minutes = 0;
        long cents = 0;
        for (var it : said) {
            var spent = it.spent();
            if (spent == null) continue;
            minutes += spent.minutes();
            cents += spent.cents();
        }
        return new Cost(
                items.size(),
                said.size(),
                minutes,
                cents,
                others.size(),
                others.stream().mapToInt(it -> it.content().minutes()).sum());
    }
}
