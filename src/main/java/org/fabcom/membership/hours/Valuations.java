package org.fabcom.membership.hours;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.VolunteerHours;
import org.fabcom.membership.hours.Contribution.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The dated rules of an organisation, and what they make of what was confirmed. Thread-safe. */
@Repository
record Valuations(Sql db, Clock clock) implements VolunteerHours {

    /** The latest first. */
    List<Valuation> of(PartyId organisation) {
        return db.sql("select work, from_day, cents as rate, basis from membership.valuation"
                        + " where organisation = :organisation order by from_day desc, work")
                .param("organisation", organisation.value())
                .list((row, n) -> rule(row));
    }

    /** What came of it. */
    enum Adding {
        DONE,
        /** There is a rule for that work from that very day: rules are never changed. */
        THERE,
        /** Hours of a closed year would be worth something else: what it says of them stays. */
        REVALUED
    }

    Adding add(PartyId organisation, Valuation it, PartyId by) {
        var year = Days.today(clock).withDayOfYear(1);
        if (it.from().isBefore(year) && revalued(organisation, it, year) > 0) return Adding.REVALUED;
        int added = db.sql("""
                insert into membership.valuation (id, organisation, work, from_day, cents, basis, made_by, made_at)
                values (:id, :organisation, :work, :from, :cents, :basis, :by, :now)
                on conflict on constraint valuation_day do nothing
                """)
                .param("id", Ids.next())
                .param("organisation", organisation.value())
                .param("work", it.work())
                .param("from", it.from())
                .param("cents", it.cents())
                .param("basis", it.basis())
                .param("by", by.value())
                .update();
        return added == 1 ? Adding.DONE : Adding.THERE;
    }

    /** Confirmed hours before that day that have a value, and would have another one by this rule. */
    long revalued(PartyId organisation, Valuation it, LocalDate before) {
        return db.sql("""
                select coalesce(sum(c.minutes), 0) from membership.contribution c cross join lateral (
                    select r.work, r.from_day from membership.valuation r
                    where r.organisation = c.organisation and r.from_day <= c.day and (r.work = '' or lower(r.work) = lower(c.work))
                    order by (r.work <> '') desc, r.from_day desc limit 1) v
                where c.organisation = :organisation and c.kind = 'HOURS' and c.state = 'CONFIRMED'
                  and c.day >= :from and c.day < :before and (:work = '' or lower(:work) = lower(c.work))
                  and (:work <> '' and v.work = '' or (:work = '') = (v.work = '') and v.from_day < :from)
                """)
                .param("organisation", organisation.value(), "from", it.from(), "before", before, "work", it.work())
                .single(Long.class);
    }

    /** What was confirmed between two days, both included, a line for each rule that valued some of it. */
    List<Valued> between(PartyId organisation, LocalDate from, LocalDate until) {
        return db.sql("""
                select c.kind, v.work, v.from_day, v.cents as rate, v.basis, count(*) as count,
                    coalesce(sum(c.minutes - coalesce(u.minutes, 0)), 0) as minutes, coalesce(sum(c.cents), 0) as cents
                from membership.contribution c left join lateral (
                    select r.id, r.work, r.from_day, r.cents, r.basis from membership.valuation r
                    where c.kind = 'HOURS' and r.organisation = c.organisation and r.from_day <= c.day
                      and (r.work = '' or lower(r.work) = lower(c.work))
                    order by (r.work <> '') desc, r.from_day desc limit 1) v on true
                left join lateral (select sum(s.minutes) as minutes from membership.contribution_spent s
                    where s.contribution = c.id) u on true
                where c.organisation = :organisation and c.state = 'CONFIRMED' and c.day between :from and :until
                group by c.kind, v.id, v.work, v.from_day, v.cents, v.basis
                order by c.kind desc, v.from_day nulls last, v.work
                """)
                .param("organisation", organisation.value(), "from", from, "until", until)
                .list((row, n) -> new Valued(
                        Kind.valueOf(row.getString("kind")),
                        ruleIfAny(row),
                        row.getInt("count"),
                        row.getLong("minutes"),
                        row.getLong("cents")));
    }

    @Override
    public List<Worth> confirmed(PartyId organisation, LocalDate from, LocalDate until) {
        return between(organisation, from, until).stream()
                .filter(it -> it.kind() == Kind.HOURS)
                .map(Valuations::worth)
                .toList();
    }

    private static Worth worth(Valued it) {
        var rule = it.rule();
        return rule == null
                ? new Worth(it.minutes(), null, null, "", null)
                : new Worth(it.minutes(), rule.from(), rule.cents(), rule.basis(), it.worth());
    }

    private static @Nullable Valuation ruleIfAny(ResultSet row) throws SQLException {
        return row.getObject("from_day") == null ? null : rule(row);
    }

    private static Valuation rule(ResultSet row) throws SQLException {
        return new Valuation(
                row.getString("work"),
                row.getObject("from_day", LocalDate.class),
                row.getLong("rate"),
                row.getString("basis"));
    }
}
