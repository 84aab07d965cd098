package org.fabcom.accompaniment.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.fabcom.accompaniment.cases.work.ConstraintDates;
import org.fabcom.accompaniment.plan.way.Around;
import org.fabcom.accompaniment.plan.way.Around.Hold;
import org.fabcom.accompaniment.plan.way.Around.Quiet;
import org.fabcom.accompaniment.plan.way.Item;
import org.fabcom.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an item must reckon with: the others it builds on, days on which nothing may switch over, what was set aside. */
@Repository
public class PlanDates {

    private final JdbcClient db;
    private final ConstraintDates constraints;

    PlanDates(JdbcClient db, ConstraintDates constraints) {
        this.db = db;
        this.constraints = constraints;
    }

    /** The world as one item of the plan sees it. */
    public Around around(Plan plan, List<Item> items, Item item, LocalDate today) {
        var waived = db.sql("select what from accompaniment.plan_waiver where item = :item")
                .param("item", item.id())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return new Around(
                today,
                plan.accepted(),
                item.dropped() ? List.of() : holds(item.id(), items),
                needing(item.id()),
                quiet(plan),
                new HashSet<>(waived),
                !item.subject().atFiscalClosing() || booksSound(item));
    }

    /** The latest look at the accounting file in this attempt found nothing to mend. */
    private boolean booksSound(Item item) {
        return db.sql("select faults = 0 from accompaniment.plan_check where item = :item and attempt = :attempt "
                        + "and kind = 'BOOKS' order by entry desc limit 1")
                .param("item", item.id())
                .param("attempt", item.course().attempt())
                .query((row, n) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    private List<Hold> holds(UUID item, List<Item> items) {
        return db.sql("select id, needs from accompaniment.plan_dependency where item = :item order by id")
                .param("item", item)
                .query((row, n) -> hold(row.getObject("id", UUID.class), row.getObject("needs", UUID.class), items))
                .list();
    }

    /** The tools of the plan that build on it. */
    private List<String> needing(UUID item) {
        return db.sql(
                        "select i.tool from accompaniment.plan_dependency d join accompaniment.plan_item i on i.id = d.item "
                                + "where d.needs = :item and i.standing <> 'DROPPED' order by i.position")
                .param("item", item)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Hold hold(UUID id, UUID needs, List<Item> items) {
        var needed =
                items.stream().filter(it -> it.id().equals(needs)).findFirst().orElseThrow();
        return new Hold(id, needed.id(), needed.subject().tool(), needed.serves());
    }

    /** The days that the case spares, the earliest first. */
    public List<Quiet> quiet(Plan plan) {
        return constraints.of(plan.caseId()).stream()
                .map(it -> new Quiet(it.id(), it.from(), it.to(), it.label()))
                .toList();
    }

    void depend(UUID item, UUID needs) {
        db.sql("insert into accompaniment.plan_dependency (id, item, needs) values (:id, :item, :needs)")
                .param("id", Ids.next())
                .param("item", item)
                .param("needs", needs)
                .update();
    }
}
