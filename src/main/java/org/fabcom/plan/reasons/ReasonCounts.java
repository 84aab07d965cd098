package org.fabcom.plan.reasons;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Reason;
import org.springframework.stereotype.Repository;

/** Counts of reasons from the journal of plans: each time something was put aside counts once. */
@Repository
record ReasonCounts(Sql db) {

    /** So many times, in so many organisations, for a family of tools. */
    record Counted(ItemStanding standing, Reason reason, long times, long organisations) {}

    /** {@code year} 0: all of them. */
    List<Counted> of(int year) {
        return db.sql("""
                select e.standing, e.reason, count(*) as times, count(distinct p.organisation) as organisations
                from plan.plan_event e join plan.plan p on p.id = e.plan left join plan.plan_item i on i.id = e.item
                where e.reason <> '' and coalesce(i.family, '') !~ '^account(-|$)' and (:year = 0 or extract(year from e.at at time zone kernel.zone()) = :year)
                group by e.standing, e.reason order by e.standing, times desc, e.reason
                """)
                .param("year", year)
                .list((row, n) -> new Counted(
                        ItemStanding.valueOf(row.getString("standing")),
                        Reason.valueOf(row.getString("reason")),
                        row.getLong("times"),
                        row.getLong("organisations")));
    }

    List<Integer> years() {
        return db.sql("select distinct extract(year from at at time zone kernel.zone())::int as year "
                        + "from plan.plan_event where reason <> '' order by year desc")
                .list((row, n) -> row.getInt("year"));
    }
}
