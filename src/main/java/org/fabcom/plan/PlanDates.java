package org.fabcom.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fabcom.cases.work.ConstraintDates;
import org.fabcom.kernel.Ids;
import org.fabcom.plan.way.Around;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Around.Quiet;
import org.fabcom.plan.way.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
        return Objects.requireNonNull(around(plan, items, List.of(item), today).get(item.id()));
    }

    /** The same for several items at once, in as many statements as for one. */
    public Map<UUID, Around> around(Plan plan, List<Item> items, List<Item> asked, LocalDate today) {
        var ids = asked.stream().map(Item::id).toArray(UUID[]::new);
        var holds = holds(ids, items);
        var needing = needing(ids);
        var waived = waived(ids);
        var sound = sound(asked);
        var quiet = quiet(plan);
        var around = new HashMap<UUID, Around>();
        for (var it : asked)
            around.put(
                    it.id(),
                    new Around(
                            today,
                            plan.accepted(),
                            it.dropped() ? List.of() : holds.getOrDefault(it.id(), List.of()),
                            needing.getOrDefault(it.id(), List.of()),
                            quiet,
                            Set.copyOf(waived.getOrDefault(it.id(), List.of())),
                            !it.subject().atFiscalClosing() || sound.contains(it.id())));
        return around;
    }

    private Map<UUID, List<UUID>> waived(UUID[] items) {
        return grouped(
                db.sql("select item, what from plan.plan_waiver where item = any (:items)")
                        .param("items", items),
                row -> row.getObject("what", UUID.class));
    }

    /** Accounts of which the latest look at their file in this attempt found nothing to mend. */
    private Set<UUID> sound(List<Item> asked) {
        var books = asked.stream().filter(it -> it.subject().atFiscalClosing()).toList();
        if (books.isEmpty()) return Set.of();
        return new HashSet<>(db.sql("""
                select item from (
                    select distinct on (c.item) c.item, c.faults from plan.plan_check c
                    join unnest(:items::uuid[], :attempts::int[]) a(item, attempt)
                        on a.item = c.item and a.attempt = c.attempt
                    where c.kind = 'BOOKS' order by c.item, c.entry desc) latest
                where faults = 0
                """)
                .param("items", books.stream().map(Item::id).toArray(UUID[]::new))
                .param(
                        "attempts",
                        books.stream().map(it -> it.course().attempt()).toArray(Integer[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    private Map<UUID, List<Hold>> holds(UUID[] asked, List<Item> items) {
        return grouped(
                db.sql("select item, id, needs from plan.plan_dependency where item = any (:items) order by item, id")
                        .param("items", asked),
                row -> hold(row.getObject("id", UUID.class), row.getObject("needs", UUID.class), items));
    }

    /** The tools of the plan that build on each. */
    private Map<UUID, List<String>> needing(UUID[] asked) {
        return grouped(db.sql("""
                select d.needs as item, i.tool from plan.plan_dependency d
                join plan.plan_item i on i.id = d.item
                where d.needs = any (:items) and i.standing <> 'DROPPED' order by i.position
                """).param("items", asked), row -> row.getString("tool"));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> Map<UUID, List<T>> grouped(StatementSpec query, Reading<T> reading) {
        var grouped = new HashMap<UUID, List<T>>();
        query.query(row -> {
            grouped.computeIfAbsent(row.getObject("item", UUID.class), k -> new ArrayList<>())
                    .add(reading.of(row));
        });
        return grouped;
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
        db.sql("insert into plan.plan_dependency (id, item, needs) values (:id, :item, :needs)")
                .param("id", Ids.next())
                .param("item", item)
                .param("needs", needs)
                .update();
    }
}
