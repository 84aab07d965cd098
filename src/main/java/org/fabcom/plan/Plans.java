package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAct;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.plan.Happening.Act;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Item.Subject;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepOutcome;
import org.fabcom.plan.way.StepRefusal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans and their items. Steps are taken one at a time on each item; whoever comes second learns what the first did. */
@Repository
public class Plans {

    private final Sql db;
    private final PlanJournal journal;
    private final PlanEvidence evidence;
    private final PlanDates dates;
    private final Cases cases;
    private final Clock clock;

    Plans(Sql db, PlanJournal journal, PlanEvidence evidence, PlanDates dates, Cases cases, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.evidence = evidence;
        this.dates = dates;
        this.cases = cases;
        this.clock = clock;
    }

    /** The day in France. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.ZONE);
    }

    public Optional<Plan> of(CaseId caseId) {
        return Optional.ofNullable(of(List.of(caseId)).get(caseId));
    }

    /** The plans of several cases, of those that have one. */
    public Map<CaseId, Plan> of(Collection<CaseId> cases) {
        return AskedOnce.each("plan.of", cases, some -> PlanRows.plans(db, some));
    }

    /** The items in their order, each with what was counted in its present attempt; those that left the plan are not of it. */
    public List<Item> items(UUID plan) {
        return lines(plan).items();
    }

    /** What left the plan, the first that did first. */
    public List<Item> dropped(UUID plan) {
        return lines(plan).dropped();
    }

    /**
     * The lines as they stand now: those of the plan in their order, and those that left it.
     *
     * @param asked those of the first that wait for the word of the organisation
     */
    public record Lines(List<Item> items, List<Item> dropped, List<UUID> asked) {

        private static final Lines NONE = new Lines(List.of(), List.of(), List.of());

        private static Lines of(List<PlanRows.Line> all) {
            var some = all.stream().filter(it -> !it.item().dropped()).toList();
            return new Lines(
                    some.stream().map(PlanRows.Line::item).toList(),
                    all.stream().map(PlanRows.Line::item).filter(Item::dropped).toList(),
                    some.stream()
                            .filter(PlanRows.Line::asked)
                            .map(it -> it.item().id())
                            .toList());
        }
    }

    /** All at once. */
    public Lines lines(UUID plan) {
        return lines(List.of(plan)).getOrDefault(plan, Lines.NONE);
    }

    /** Of several plans; of one without any line there is nothing. */
    public Map<UUID, Lines> lines(Collection<UUID> plans) {
        return AskedOnce.each(
                "plan.lines",
                plans,
                some -> PlanRows.lines(db, "i.plan", some).stream()
                        .collect(Collectors.groupingBy(
                                it -> it.item().plan(), Collectors.collectingAndThen(Collectors.toList(), Lines::of))));
    }

    /** One of them, still in the plan or not. */
    public Optional<Item> item(UUID plan, UUID id) {
        return items(plan, List.of(id)).stream().findFirst();
    }

    /** These of them, still in the plan or not, in the order asked for. */
    List<Item> items(UUID plan, List<UUID> ids) {
        var found = PlanRows.lines(db, "i.id", ids);
        return ids.stream()
                .flatMap(id -> found.stream()
                        .map(PlanRows.Line::item)
                        .filter(it -> it.id().equals(id)))
                .filter(it -> it.plan().equals(plan))
                .toList();
    }

    /** Writes a plan down. Empty if the case has one already. */
    @Transactional
    public Optional<Plan> draw(Case it, UUID diagnosis, List<Draft> drafts, PartyId by) {
        var id = Ids.next();
        int made = db.sql("""
                insert into plan.plan (id, case_file, organisation, diagnosis, drawn_by, drawn_at)
                values (:id, :case, :organisation, :diagnosis, :by, :now) on conflict (case_file) do nothing
                """)
                .param("id", id)
                .param("case", it.id().value())
                .param("organisation", it.organisation().value())
                .param("diagnosis", diagnosis)
                .param("by", by.value())
                .update();
        if (made == 0) return Optional.empty();
        var ids = new ArrayList<UUID>();
        for (var draft : drafts) {
            var item = Ids.next();
            ids.add(item);
            insert(item, id, ids.size(), draft.subject(), false);
        }
        for (int i = 0; i < drafts.size(); i++)
            for (int needed : drafts.get(i).needs()) dates.depend(ids.get(i), ids.get(needed));
        journal.add(id, Act.DRAWN, by, "");
        cases.heard(it.id(), clock.instant());
        return of(it.id());
    }

    void insert(UUID id, UUID plan, int position, Subject subject, boolean added) {
        db.sql("""
                insert into plan.plan_item (id, plan, position, tool, slug, family, way, history, at_fiscal_closing,
                    added, stage, standing, asked_at)
                select :id, :plan, :position, :tool, :slug, :family, :way, :history, :fiscal, :added, 'TO_STUDY', 'MOVING',
                    case when :added and accepted_at is not null then cast(:now as timestamptz) end
                from plan.plan where id = :plan
                """)
                .param("id", id)
                .param("plan", plan)
                .param("position", position)
                .param("tool", subject.tool())
                .param("slug", subject.slug())
                .param("family", subject.family())
                .param("way", subject.way().name())
                .param("history", subject.history())
                .param("fiscal", subject.atFiscalClosing())
                .param("added", added)
                .update();
    }

    /** The organisation agrees, {@code words} where it is noted for it; false if it did already, or all is over. */
    @Transactional
    public boolean accept(Plan plan, PartyId by, String words) {
        if (endedForNow(plan.caseId())) return false;
        int done = db.sql("update plan.plan set accepted_by = :by, accepted_at = :now, accepted_words = :words "
                        + "where id = :id and accepted_at is null")
                .param("by", by.value(), "words", words, "id", plan.id())
                .update();
        if (done == 0) return false;
        journal.add(plan.id(), Act.ACCEPTED, by, words);
        cases.heard(plan.caseId(), clock.instant());
        return true;
    }

    /** Takes a step on the item as it stands now. {@code version}: what the person had before their eyes. */
    @Transactional
    public Taken take(Plan plan, UUID id, int version, PartyId by, Step step) {
        return take(plan, id, version, by, List.of(step));
    }

    /** The same for several steps, all or none. */
    @Transactional
    public Taken take(Plan plan, UUID id, int version, PartyId by, List<Step> steps) {
        boolean leaves = steps.stream().anyMatch(Step.Drop.class::isInstance);
        if (leaves) lock(plan.id());
        db.sql("select id from plan.plan_item where id = :id and plan = :plan for update")
                .param("id", id, "plan", plan.id())
                .single(UUID.class);
        var items = items(plan.id());
        var item = items.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .or(() -> item(plan.id(), id))
                .orElseThrow();
        if (item.version() != version) return new Taken.TooLate(journal.last(id));
        // the case neither ends nor merges until this step is taken: nothing opens behind a closing's back
        if (leaves) cases.holdAlone(plan.caseId());
        else cases.hold(plan.caseId());
        if (over(plan.caseId())) return new Taken.Refused(List.of(new StepRefusal.CaseOver()));
        var around = dates.around(plan, items, item, today());
        var after = new ArrayList<Item>();
        var refusals = new ArrayList<StepRefusal>();
        for (var step : steps) {
            switch (item.take(step, around)) {
                case StepOutcome.Refused no -> refusals.addAll(no.refusals());
                case StepOutcome.Done done -> after.add(item = done.item());
            }
            if (step instanceof Step.CheckFile it) around = around.having(it.check());
        }
        if (!refusals.isEmpty()) return new Taken.Refused(refusals);
        for (int i = 0; i < after.size(); i++) write(plan, after.get(i), steps.get(i), by);
        for (var step : steps) if (step instanceof Step.Drop it) dropped(plan, item, it, by);
        return new Taken.Done(item);
    }

    /** Nothing moves any more in a case that ended or goes on in another file. */
    public boolean over(CaseId caseId) {
        return cases.find(caseId)
                .filter(it -> it.state().accompanied() && !it.merged())
                .isEmpty();
    }

    /** The same, and it stays so until the transaction ends: the case neither ends nor goes on elsewhere meanwhile. */
    boolean endedForNow(CaseId caseId) {
        cases.hold(caseId);
        return over(caseId);
    }

    private void write(Plan plan, Item next, Step step, PartyId by) {
        evidence.write(next, step, by);
        int moved = PlanRows.write(db.sql(PlanRows.UPDATE), next).update();
        if (moved != 1) throw new IllegalStateException("item " + next.id() + " was not locked");
        journal.add(next, step, by);
        cases.heard(plan.caseId(), clock.instant());
    }

    /** The lines of the plan in their order; nobody changes which they are, nor moves them, until this is over. */
    List<UUID> lock(UUID plan) {
        db.sql("select id from plan.plan where id = :plan for no key update")
                .param("plan", plan)
                .single(UUID.class);
        return db.sql("select id from plan.plan_item where plan = :plan and position is not null "
                        + "order by position for update")
                .param("plan", plan)
                .list((row, n) -> row.getObject(1, UUID.class));
    }

    /** What follows a line that leaves moves up; the accompaniment is told. */
    private void dropped(Plan plan, Item was, Step.Drop step, PartyId by) {
        db.sql("update plan.plan_item set position = position - 1 where plan = :plan and position > :gap")
                .param("plan", plan.id(), "gap", was.position())
                .update();
        var words = was.subject().tool() + " : " + step.text();
        cases.decide(plan.caseId(), by, it -> it.note(CaseAct.TOOL_DROPPED, words, null, ""));
    }
}
