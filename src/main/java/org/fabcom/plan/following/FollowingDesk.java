package org.fabcom.plan.following;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.Plan;
import org.fabcom.plan.PlanDates;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Around;
import org.fabcom.plan.way.Item;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Brings what a page is about, for whoever may see it: the case, its plan, one item and what stands around it. */
@Component
public class FollowingDesk {

    private final CaseAccess access;
    private final Plans plans;
    private final PlanDates dates;

    FollowingDesk(CaseAccess access, Plans plans, PlanDates dates) {
        this.access = access;
        this.plans = plans;
        this.dates = dates;
    }

    /** A plan with its items and those that left it, in the name of a visitor who may read its case. */
    public record Opened(Case file, Plan plan, List<Item> items, List<Item> dropped) {}

    /** One item of it. */
    public record Laid(Opened opened, Item item, Around around) {

        public Case file() {
            return opened.file();
        }

        public Plan plan() {
            return opened.plan();
        }

        /** Nothing moves any more in a case that ended or goes on in another file, nor about what left the plan. */
        public boolean open() {
            return file().state().accompanied() && !file().merged() && !item.dropped();
        }

        /** It joined the plan after that was accepted, and waits for the word of the organisation. */
        public boolean asked() {
            return plan().accepted() && !around().accepted();
        }

        public String url() {
            return plan().url(item.id());
        }
    }

    public Opened plan(UUID caseId, Visitor me) {
        return plan(access.readable(caseId, me)).orElseThrow(Problem::notFound);
    }

    /** Of a case that the visitor may read; empty if none is drawn yet. */
    Optional<Opened> plan(Case file) {
        return plans.of(file.id()).map(plan -> {
            var lines = plans.lines(plan.id());
            return new Opened(file, plan, lines.items(), lines.dropped());
        });
    }

    /** The plans of those cases that have one which was accepted, in their order. */
    public List<Opened> accepted(List<Case> files) {
        var plans = this.plans.of(files.stream().map(Case::id).toList());
        var lines = this.plans.lines(
                plans.values().stream().filter(Plan::accepted).map(Plan::id).toList());
        return files.stream()
                .flatMap(file -> Optional.ofNullable(plans.get(file.id()))
                        .flatMap(plan -> Optional.ofNullable(lines.get(plan.id()))
                                .map(it -> new Opened(file, plan, it.items(), it.dropped())))
                        .stream())
                .toList();
    }

    /** One item of some of these plans, by the number of its plan. */
    public Map<UUID, Laid> items(List<Opened> some, List<Item> items) {
        if (items.isEmpty()) return Map.of();
        var around = dates.around(
                some.stream().collect(Collectors.toMap(Opened::plan, Opened::items)), items, plans.today());
        var opened = some.stream().collect(Collectors.toMap(it -> it.plan().id(), it -> it));
        return items.stream()
                .collect(Collectors.toMap(
                        Item::plan,
                        it -> new Laid(
                                Objects.requireNonNull(opened.get(it.plan())),
                                it,
                                Objects.requireNonNull(around.get(it.id())))));
    }

    public Laid item(UUID caseId, UUID itemId, Visitor me) {
        var opened = plan(caseId, me);
        var item = opened.items().stream()
                .filter(it -> it.id().equals(itemId))
                .findFirst()
                .or(() -> plans.item(opened.plan().id(), itemId))
                .orElseThrow(Problem::notFound);
        return new Laid(opened, item, dates.around(opened.plan(), opened.items(), item, plans.today()));
    }
}
