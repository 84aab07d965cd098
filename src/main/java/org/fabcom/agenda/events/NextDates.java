package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Events found by their words, each with the next of its dates: the words are looked for first, then dates of what has them. */
@Repository
public class NextDates {

    private static final String SQL = """
            with due as (
                select o.event, case when e.frequency = 'ONCE' then o.id end as single, min(o.starts_at) as starts_at
                from agenda.event e join agenda.occurrence o on o.event = e.id
                where %s and e.announced and (e.grp is null or e.grp = any (:groups)) and o.ends_at > :now and o.starts_at > cast(:now as timestamptz) - interval '15 days'
                  and (e.frequency = 'ONCE' or o.cancelled_at is null)
                group by 1, 2),
            first as (select *, count(*) over () as many from due order by starts_at, single, event limit :most)
            select coalesce(f.single, (select o.id from agenda.occurrence o where o.event = f.event
                and o.starts_at = f.starts_at and o.cancelled_at is null order by o.id limit 1)) as id, f.many
            from first f
            """;

    private final Sql db;
    private final Dates dates;

    NextDates(Sql db, Dates dates) {
        this.db = db;
        this.dates = dates;
    }

    /** The first of what was found, in the order of the calendar, and how many events there are in all. */
    public record Found(List<Happening> first, long total) {}

    public Found find(String words, Collection<GroupId> groups, Instant now, int most) {
        var total = new AtomicLong();
        var said = new EventWords(words);
        var ids = said.on(db.sql(SQL.formatted(said.where("e"))))
                .param("groups", Events.ids(groups), "now", now, "most", most)
                .list((row, n) -> {
                    total.set(row.getLong(2));
                    return row.getObject(1, UUID.class);
                });
        return new Found(dates.find(ids), total.get());
    }
}
