package org.fabcom.accompaniment.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.fabcom.accompaniment.plan.Happening.Act;
import org.fabcom.accompaniment.plan.way.Around;
import org.fabcom.accompaniment.plan.way.Around.Hold;
import org.fabcom.accompaniment.plan.way.Around.Quiet;
import org.fabcom.accompaniment.plan.way.Item;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What an item must reckon with: the others it builds on, days on which nothing may switch over, what was set aside. */
@Repository
public class PlanDates {

    private final JdbcClient db;
    private final PlanJournal journal;
    private final Clock clock;

    PlanDates(JdbcClient db, PlanJournal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** The world as one item of the plan sees it. */
    public Around around(Plan plan, List<Item> items, Item item, LocalDate today) {
        var waived = db.sql("select what from accompaniment.plan_waiver where item = :item")
                .param("item", item.id())
                .query(UUID.class)
                .list();
        return new Around(today, plan.accepted(), holds(item.id(), items), quiet(plan.id()), new HashSet<>(waived));
    }

    private List<Hold> holds(UUID item, List<Item> items) {
        return db.sql("select id, needs from accompaniment.plan_dependency where item = :item order by id")
                .param("item", item)
                .query((row, n) -> hold(row.getObject("id", UUID.class), row.getObject("needs", UUID.class), items))
                .list();
    }

    private static Hold hold(UUID id, UUID needs, List<Item> items) {
        var needed =
                items.stream().filter(it -> it.id().equals(needs)).findFirst().orElseThrow();
        return new Hold(id, needed.id(), needed.subject().tool(), needed.serves());
    }

    /** The quiet days of a plan, the earliest first. */
    public List<Quiet> quiet(UUID plan) {
        return db.sql("select id, starts, ends, label from accompaniment.plan_quiet "
                        + "where plan = :plan and removed_at is null order by starts, id")
                .param("plan", plan)
                .query((row, n) -> new Quiet(
                        row.getObject("id", UUID.class),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("label")))
                .list();
    }

    @Transactional
    public void addQuiet(Plan plan, LocalDate starts, LocalDate ends, String label, PartyId by) {
        db.sql("insert into accompaniment.plan_quiet (id, plan, starts, ends, label, added_by, added_at) "
                        + "values (:id, :plan, :starts, :ends, :label, :by, :at)")
                .param("id", Ids.next())
                .param("plan", plan.id())
                .param("starts", starts)
                .param("ends", ends)
                .param("label", label)
                .param("by", by.value())
                .param("at", Times.sql(clock.instant()))
                .update();
        journal.add(plan.id(), Act.QUIET_ADDED, by, label);
    }

    @Transactional
    public void removeQuiet(Plan plan, UUID id, PartyId by) {
        int gone = db.sql("update accompaniment.plan_quiet set removed_at = :at "
                        + "where id = :id and plan = :plan and removed_at is null")
                .param("at", Times.sql(clock.instant()))
                .param("id", id)
                .param("plan", plan.id())
                .update();
        if (gone > 0) journal.add(plan.id(), Act.QUIET_REMOVED, by, "");
    }

    void depend(UUID item, UUID needs) {
        db.sql("insert into accompaniment.plan_dependency (id, item, needs) values (:id, :item, :needs)")
                .param("id", Ids.next())
                .param("item", item)
                .param("needs", needs)
                .update();
    }
}
