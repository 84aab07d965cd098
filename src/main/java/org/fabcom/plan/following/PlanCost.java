package org.fabcom.plan.following;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.work.KnownCost;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage.Way;
import org.springframework.stereotype.Component;

/**
 * What was said tool by tool, and the acts that are in none of these figures: whoever says what a tool took says it for all people
 * together, its acts included.
 */
@Component
record PlanCost(Plans plans, Acts acts) implements KnownCost {

    @Override
    public Cost of(CaseId id) {
        var items = plans.of(id).map(it -> plans.items(it.id())).orElseGet(List::of);
        var said = items.stream().filter(it -> it.spent() != null).toList();
        var counted = said.stream().map(Item::id).collect(Collectors.toSet());
        var others = acts.of(id.value()).stream()
                .filter(it -> it.content().items().stream().noneMatch(counted::contains))
                .toList();
        return new Cost(
                lines(items.stream()
                        .filter(it -> it.subject().way() == Way.LEAVING)
                        .toList()),
                lines(items.stream()
                        .filter(it -> it.subject().way() != Way.LEAVING)
                        .toList()),
                others.size(),
                others.stream().mapToInt(it -> it.content().minutes()).sum());
    }

    private static Lines lines(List<Item> items) {
        var spent = items.stream().map(Item::spent).filter(Objects::nonNull).toList();
        return new Lines(
                items.size(),
                spent.size(),
                spent.stream().mapToInt(Item.Spent::minutes).sum(),
                spent.stream().mapToLong(Item.Spent::cents).sum());
    }
}
