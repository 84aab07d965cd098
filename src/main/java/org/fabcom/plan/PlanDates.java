package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.work.ConstraintDate;
import org.fabcom.cases.work.ConstraintDates;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.way.Around;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Around.Quiet;
import org.fabcom.plan.way.Item;
import org.springframework.stereotype.Repository;

/** What an item must reckon with: the others it builds on, days on which nothing may switch over, what was set aside. */
@Repository
public class PlanDates {

    private final Sql db;
    private final ConstraintDates constraints;

    PlanDates(Sql db, ConstraintDates constraints) {
        this.db = db;
        this.constraints = constraints;
    }

    /** The world as one item of the plan sees it. */
    public Around around(Plan plan, List<Item> items, Item item, LocalDate today) {
        return Objects.requireNonNull(around(plan, items, List.of(item), today).get(item.id()));
    }

    /** The same for several items at once, in as many statements as for one. */
    Map<UUID, Around> around(Plan plan, List<Item> items, List<Item> asked, LocalDate today) {
        return around(Map.of(plan, items), asked, today);
    }

    /** The same for items of several plans. */
    public Map<UUID, Around> around(Map<Plan, List<Item>> plans, List<Item> asked, LocalDate today) {
        var days = constraints.of(plans.keySet().stream().map(Plan::caseId).toList());
        var ties = ties(asked, plans.values().stream().flatMap(List::stream).toList());
        var around = new HashMap<UUID, Around>();
        plans.keySet()
                .forEach(plan -> around.putAll(around(
                        plan,
                        quiet(days.getOrDefault(plan.caseId(), List.of())),
                        ties,
                        asked.stream().filter(it -> it.plan().equals(plan.id())).toList(),
                        today)));
        return around;
    }

    /** The same where the days that the case spares are known. */
    public Map<UUID, Around> around(Plan plan, List<Quiet> quiet, List<Item> items, List<Item> asked, LocalDate today) {
        return around(plan, quiet, ties(asked, items), asked, today);
    }

    private static Map<UUID, Around> around(
            Plan plan, List<Quiet> quiet, Ties ties, List<Item> asked, LocalDate today) {
        var around = new HashMap<UUID, Around>();
        for (var it : asked)
            around.put(
                    it.id(),
                    new Around(
                            today,
                            plan.asked(),
                            plan.accepted() && !ties.asked().contains(it.id()),
                            it.dropped() ? List.of() : ties.holds().getOrDefault(it.id(), List.of()),
                            ties.needing().getOrDefault(it.id(), List.of()),
                            quiet,
                            Set.copyOf(ties.waived().getOrDefault(it.id(), List.of())),
                            !it.subject().atFiscalClosing() || ties.sound().contains(it.id())));
        return around;
    }

    /**
     * What ties items to others.
     *
     * @param holds what each waits for
     * @param needing the tools of the plan that build on each
     * @param waived which of the holds were given up
     * @param asked those that wait for the word of the organisation
     * @param sound accounts of which the latest look at their file in this attempt found nothing to mend
     */
    private record Ties(
            Map<UUID, List<Hold>> holds,
            Map<UUID, List<String>> needing,
            Map<UUID, List<UUID>> waived,
            Set<UUID> asked,
            Set<UUID> sound) {}

    private Ties ties(List<Item> asked, List<Item> items) {
        var ties = new Ties(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
        var books = asked.stream().filter(it -> it.subject().atFiscalClosing()).toList();
        db.sql("""
                select 'hold' as tie, d.item, d.id as other, d.needs, '' as tool, 0 as position
                from plan.plan_dependency d where d.item = any (:items)
                union all select 'need', d.needs, null, null, i.tool, i.position from plan.plan_dependency d
                join plan.plan_item i on i.id = d.item where d.needs = any (:items) and i.standing <> 'DROPPED'
                union all select 'waiver', w.item, w.what, null, '', 0
                from plan.plan_waiver w where w.item = any (:items)
                union all select 'asked', i.id, i.id, null, '', 0
                from plan.plan_item i where i.id = any (:items) and i.asked_at is not null
                union all select 'sound', latest.item, null, null, '', 0 from (
                    select distinct on (c.item) c.item, c.faults from plan.plan_check c
                    join unnest(:books::uuid[], :attempts::int[]) a(item, attempt)
                        on a.item = c.item and a.attempt = c.attempt
                    where c.kind = 'BOOKS' order by c.item, c.entry desc) latest
                where latest.faults = 0
                order by item, position, other
                """)
                .param("items", ids(asked))
                .param("books", ids(books))
                .param(
                        "attempts",
                        books.stream().map(it -> it.course().attempt()).toArray(Integer[]::new))
                .query(row -> {
                    var item = row.getObject("item", UUID.class);
                    var other = row.getObject("other", UUID.class);
                    switch (row.getString("tie")) {
                        case "hold" -> put(ties.holds(), item, hold(other, row.getObject("needs", UUID.class), items));
                        case "asked" -> ties.asked().add(item);
                        case "need" -> put(ties.needing(), item, row.getString("tool"));
                        case "sound" -> ties.sound().add(item);
                        default -> put(ties.waived(), item, other);
                    }
                });
        return ties;
    }

    private static <T> void put(Map<UUID, List<T>> all, UUID item, T it) {
        all.computeIfAbsent(item, k -> new ArrayList<>()).add(it);
    }

    private static UUID[] ids(List<Item> items) {
        return items.stream().map(Item::id).toArray(UUID[]::new);
    }

    private static Hold hold(UUID id, UUID needs, List<Item> items) {
        var needed =
                items.stream().filter(it -> it.id().equals(needs)).findFirst().orElseThrow();
        return new Hold(id, needed.id(), needed.subject().tool(), needed.serves());
    }

    /** The days that the case spares, the earliest first. */
    public List<Quiet> quiet(Plan plan) {
        return quiet(constraints.of(plan.caseId()));
    }

    private static List<Quiet> quiet(List<ConstraintDate> dates) {
        return dates.stream()
                .map(it -> new Quiet(it.id(), it.from(), it.to(), it.kind(), it.label()))
                .toList();
    }

    void depend(UUID item, UUID needs) {
        db.sql("insert into plan.plan_dependency (id, item, needs) values (:id, :item, :needs)")
                .param("id", Ids.next(), "item", item, "needs", needs)
                .update();
    }
}
