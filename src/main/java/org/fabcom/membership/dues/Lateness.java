package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.Arrears;
import org.springframework.stereotype.Component;

/**
 * Who was late on a day: dues past their day and not settled by then, or a membership that ran out, its grace too, while no other one
 * runs and none is called that may still be paid. What is settled on the day itself counts on that day (G41). Of dues in parts only the next one may be late. Thread-safe.
 */
@Component
record Lateness(Sql db) implements Arrears {

    /** What was paid outside before counts as dues that are settled. */
    private static final String LATE = """
            from (select x.member, bool_or(x.unpaid) as unpaid, bool_or(x.covered) as covered, bool_or(x.waiting) as waiting,
                bool_or(x.ran_out) as ran_out
              from (select d.member, d.state <> 'REFUNDED' and coalesce(p.due_day, d.due_day) < :on and not s.settled as unpaid,
                  s.settled and c.from_day <= :on and c.until_day + coalesce(g.grace_days, 0) >= :on as covered,
                  not s.settled and coalesce(p.due_day, d.due_day) >= :on as waiting,
                  s.settled and c.until_day + coalesce(g.grace_days, 0) < :on as ran_out
                from membership.dues d join membership.dues_call c on c.id = d.call
                left join membership.dues_setting g on g.organisation = c.organisation
                left join lateral (select min(q.due_day) filter (where not coalesce(q.paid_on <= :on, false)) as due_day
                  from membership.dues_part q where q.dues = d.id and q.agreed_on <= :on
                    and coalesce(q.closed_on > :on, true)) p on true
                cross join lateral (select d.state <> 'REFUNDED' and coalesce(d.settled_on <= :on, false) as settled) s
                where c.organisation = :organisation and d.state <> 'DROPPED'
                union all
                select m.id, false, m.paid_until + coalesce(g.grace_days, 0) >= :on, false,
                  m.paid_until + coalesce(g.grace_days, 0) < :on
                from membership.member m left join membership.dues_setting g on g.organisation = m.organisation
                where m.organisation = :organisation and m.paid_until is not null) x
              #whose group by x.member) l
            where l.unpaid or (l.ran_out and not l.covered and not l.waiting)
            """;

    private static final String ALL = "select l.member " + LATE.replace("#whose", "");
    private static final String ONE =
            "select exists (select " + LATE.replace("#whose", "where x.member = :member") + ")";

    @Override
    public Set<UUID> late(PartyId organisation, LocalDate on) {
        return db.sql(ALL)
                .param("organisation", organisation.value(), "on", on)
                .set((row, n) -> Rows.id(row, "member"));
    }

    @Override
    public boolean late(PartyId organisation, UUID member, LocalDate on) {
        return db.sql(ONE)
                .param("organisation", organisation.value(), "member", member, "on", on)
                .single(Boolean.class);
    }

    /** What was not chosen yet is owed as far as its rule goes down. */
    @Override
    public long owed(UUID member) {
        return db.sql("""
                select coalesce(sum(coalesce(d.cents, (select min(least) from unnest(r.cents) least)) - coalesce(n.paid, 0)), 0)
                from membership.dues d join membership.dues_call c on c.id = d.call join membership.dues_rule r on r.id = d.rule
                left join membership.dues_next n on n.dues = d.id
                where d.member = :member and d.state = 'DUE' and c.from_day <= :today
                """).param("member", member).single(Long.class);
    }

    @Override
    public void close(UUID member, boolean owing, LocalDate day, PartyId by) {
        db.sql("""
                update membership.dues d set state = 'CLOSED', settled_on = :day, decided_by = :by, decided_at = :now
                from membership.dues_call c, membership.dues_rule r
                where c.id = d.call and r.id = d.rule and d.member = :member and d.state = 'DUE' and (not :owing
                    or c.from_day > :today or coalesce(d.cents, (select min(least) from unnest(r.cents) least), 0) = 0)
                """)
                .param("member", member, "owing", owing, "day", day, "by", by.value())
                .update();
    }

    /** Organisations that called dues. */
    List<PartyId> callers() {
        return db.sql("select distinct organisation from membership.dues_call order by organisation")
                .list((row, n) -> Rows.party(row, "organisation"));
    }
}
