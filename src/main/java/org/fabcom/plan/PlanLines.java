package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.CaseAct;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.Happening.Act;
import org.fabcom.plan.Plans.Lines;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Item.Subject;
import org.fabcom.plan.way.StepRefusal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which lines a plan has, and in which order: what is done to the plan as a whole, by one person at a time. */
@Repository
public class PlanLines {

    private final Sql db;
    private final Plans plans;
    private final PlanJournal journal;
    private final PlanDates dates;
    private final PlanConsents consents;
    private final Cases cases;

    PlanLines(Sql db, Plans plans, PlanJournal journal, PlanDates dates, PlanConsents consents, Cases cases) {
        this.db = db;
        this.plans = plans;
        this.journal = journal;
        this.dates = dates;
        this.consents = consents;
        this.cases = cases;
    }

    /** What is still {@link Item#underWay under way} by the plans of these cases, in one statement; a case without a plan is left out. */
    public Map<CaseId, List<Subject>> undone(Collection<CaseId> all) {
        var subjects = new HashMap<CaseId, List<Subject>>();
        db.sql("""
                select p.case_file, i.* from plan.plan p
                left join plan.plan_item i on i.plan = p.id and i.standing in ('MOVING', 'PAUSED')
                    and i.stage <> case i.way when 'LEAVING' then 'CLOSED' else 'SPACE_OPENED' end
                where p.case_file = any (:cases) order by p.case_file, i.position
                """)
                .param("cases", all.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    var lines = subjects.computeIfAbsent(
                            new CaseId(row.getObject("case_file", UUID.class)), it -> new ArrayList<>());
                    if (row.getObject("id") != null) lines.add(PlanRows.subject(row));
                });
        return subjects;
    }

    /** One more tool for a plan that is drawn. {@code where}: with what it comes and where it goes among the lines of now. */
    @Transactional
    public Joined join(Plan plan, Subject tool, PartyId by, Function<Lines, Joining> where) {
        plans.lock(plan.id());
        var lines = plans.lines(plan.id());
        if (plans.over(plan.caseId())) return new Joined.Refused(new StepRefusal.CaseOver());
        for (var it : lines.items()) if (it.subject().same(tool)) return new Joined.Already(it, journal.added(it.id()));
        var told = cases.decide(plan.caseId(), by, it -> it.noteUnderWay(CaseAct.TOOL_ADDED, tool.tool(), null, ""));
        if (!(told instanceof Decision.Done)) return new Joined.Refused(new StepRefusal.CaseOver());
        var joining = where.apply(lines);
        int position = lines.items().size();
        for (var it : joining.newcomers()) plans.insert(it.id(), plan.id(), ++position, it.subject(), true);
        for (var it : joining.newcomers()) it.needs().forEach(needed -> dates.depend(it.id(), needed));
        for (int i = 0; i < joining.order().size(); i++) place(joining.order().get(i), i + 1);
        var ids = joining.newcomers().stream().map(Joining.Newcomer::id).toList();
        var added = plans.items(plan.id(), ids);
        added.forEach(it -> journal.joined(it, by));
        consents.ask(plan, added, by);
        return new Joined.Done(added.getLast(), added.subList(0, added.size() - 1));
    }

    /** Changes places with the one before it, if there is one; false if the accompaniment is over. */
    @Transactional
    public boolean earlier(Plan plan, UUID id, PartyId by) {
        var items = plans.lock(plan.id());
        if (plans.endedForNow(plan.caseId())) return false;
        int at = items.indexOf(id);
        if (at <= 0) return true;
        place(id, at);
        place(items.get(at - 1), at + 1);
        journal.add(plan.id(), Act.REORDERED, by, "");
        return true;
    }

    /** Goes right before that one, wherever both stand: said again it moves nothing. False if the accompaniment is over. */
    @Transactional
    public boolean before(Plan plan, UUID id, UUID next, PartyId by) {
        var order = new ArrayList<>(plans.lock(plan.id()));
        if (!id.equals(next) && order.remove(id)) order.add(Math.max(0, order.indexOf(next)), id);
        return arrange(plan, order, by, "");
    }

    /** The board decided after the plan was accepted: it says how it differs, or follows from now on. */
    public void decided(Plan plan, boolean follows, PartyId by, String words) {
        journal.add(plan.id(), follows ? Act.FOLLOWED : Act.DECIDED, by, words);
    }

    /** Puts the lines in this order, those that are not named behind them as they were; false if the accompaniment is over. */
    @Transactional
    public boolean arrange(Plan plan, List<UUID> order, PartyId by, String words) {
        var now = plans.lock(plan.id());
        if (plans.endedForNow(plan.caseId())) return false;
        var next = new ArrayList<>(order);
        next.retainAll(now);
        for (var it : now) if (!next.contains(it)) next.add(it);
        if (next.equals(now)) return true;
        for (int i = 0; i < next.size(); i++) place(next.get(i), i + 1);
        journal.add(plan.id(), Act.REORDERED, by, words);
        return true;
    }

    private void place(UUID item, int position) {
        db.sql("update plan.plan_item set position = :position where id = :id and position <> :position")
                .param("position", position, "id", item)
                .update();
    }
}
