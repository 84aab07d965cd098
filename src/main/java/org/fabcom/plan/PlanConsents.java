package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.Happening.Act;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The word of the organisation about tools that joined its plan after it had accepted it. */
@Repository
public class PlanConsents {

    private final Sql db;
    private final Plans plans;
    private final PlanJournal journal;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanConsents(Sql db, Plans plans, PlanJournal journal, Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.plans = plans;
        this.journal = journal;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Those that wait for it. */
    public List<UUID> waiting(UUID plan) {
        return plans.lines(plan).asked();
    }

    /** Asks about what waits since it joined. */
    void ask(Plan plan, List<Item> added, PartyId by) {
        var waiting = waiting(plan.id());
        if (added.stream().noneMatch(it -> waiting.contains(it.id()))) return;
        var tools = added.stream().map(it -> it.subject().tool()).toList();
        events.publishEvent(new ToolAsked(plan.id(), plan.caseId(), plan.organisation(), tools, by, clock.instant()));
    }

    /**
     * Wanted, it is a line as any other; unwanted, it leaves the plan. False if nothing waits any more, or it is over.
     *
     * @param words who of the organisation said it and when, where it is noted for them; else empty
     */
    @Transactional
    public boolean answer(Plan plan, Item item, boolean wanted, String words, PartyId by) {
        plans.lock(plan.id());
        if (wanted && plans.endedForNow(plan.caseId())) return false;
        var version = db.sql("""
                update plan.plan_item set asked_at = null, version = version + 1
                where id = :id and plan = :plan and asked_at is not null and standing <> 'DROPPED' returning version
                """).param("id", item.id(), "plan", plan.id()).optional(Integer.class);
        if (version.isEmpty() || !wanted && !dropped(plan, item, version.get(), by)) return false;
        journal.add(
                plan.id(),
                wanted ? Act.AGREED : Act.DECLINED,
                by,
                item.subject().tool() + (words.isEmpty() ? "" : " (" + words + ")"));
        cases.heard(plan.caseId(), clock.instant());
        events.publishEvent(new ToolAnswered(
                item.id(), plan.caseId(), plan.organisation(), item.subject().tool(), wanted, by, clock.instant()));
        return true;
    }

    private boolean dropped(Plan plan, Item item, int version, PartyId by) {
        var step = new Step.Drop(Reason.UNWANTED, "–");
        if (plans.take(plan, item.id(), version, by, step) instanceof Taken.Done) return true;
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return false;
    }
}
