package org.fabcom.membership.board;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** What the register, dues and hours come to today. Thread-safe. */
@Repository
record BoardFigures(Sql db, Clock clock) {

    /** {@code unreached}: members of today without an address: letters are handed to them. */
    record People(int members, int joined, int left, int suspended, int asking, int leaving, int unreached) {}

    /** Cents; {@code left}: what those who left still owe; what was not chosen yet is in no sum. */
    record Money(int lateMembers, long late, long due, long left, long received, int choosing, int byHand) {}

    record Given(long minutes, int waiting) {}

    /** Who came and left since that day. */
    People people(PartyId organisation, LocalDate since) {
        return db.sql("""
                select count(*) filter (where m.ended_on is null) as members,
                    count(*) filter (where m.joined_on >= :since) as joined,
                    count(*) filter (where m.ended_on >= :since) as gone,
                    count(*) filter (where m.state = 'SUSPENDED') as suspended,
                    count(*) filter (where m.ended_on is null and m.email = '') as unreached,
                    (select count(*) from membership.application a
                        where a.organisation = :organisation and a.state = 'APPLIED') as asking,
                    (select count(*) from membership.leaving l join membership.member w on w.id = l.member
                        where l.open and w.organisation = :organisation) as leaving
                from membership.member m where m.organisation = :organisation
                """)
                .param("organisation", organisation.value(), "since", since)
                .single((row, n) -> new People(
                        row.getInt("members"),
                        row.getInt("joined"),
                        row.getInt("gone"),
                        row.getInt("suspended"),
                        row.getInt("asking"),
                        row.getInt("leaving"),
                        row.getInt("unreached")));
    }

    /** What is owed today, and what came in since the first of January. */
    Money money(PartyId organisation) {
        var today = Days.today(clock);
        return db.sql("""
                select count(distinct d.member) filter (where x.late) as late,
                    coalesce(sum(coalesce(p.late, d.cents)) filter (where x.late), 0) as owed,
                    coalesce(sum(d.cents - coalesce(p.paid, 0) - case when x.late then coalesce(p.late, d.cents) else 0 end)
                        filter (where d.state = 'DUE' and m.ended_on is null), 0) as due,
                    coalesce(sum(d.cents - coalesce(p.paid, 0)) filter (where d.state = 'DUE' and m.ended_on is not null), 0) as gone,
                    coalesce(sum(coalesce(p.received, d.cents)) filter (where p.received is not null
                        or d.state = 'PAID' and d.settled_on >= :year), 0) as received,
                    count(*) filter (where d.state = 'DUE' and d.cents is null and m.ended_on is null) as choosing,
                    count(distinct d.member) filter (where d.state = 'DUE' and m.ended_on is null and m.email = '') as byhand
                from membership.dues d join membership.dues_call c on c.id = d.call join membership.member m on m.id = d.member
                left join (select q.dues, sum(q.cents) filter (where q.paid_on is null and q.due_day < :today) as late,
                    coalesce(sum(q.cents) filter (where q.paid_on is not null), 0) as paid,
                    coalesce(sum(q.cents) filter (where q.paid_on >= :year), 0) as received,
                    min(q.due_day) filter (where q.paid_on is null) as due_day
                  from membership.dues_part q where q.closed_on is null group by q.dues) p on p.dues = d.id
                cross join lateral (select d.state = 'DUE' and coalesce(p.due_day, d.due_day) < :today and m.ended_on is null as late) x
                where c.organisation = :organisation
                """)
                .param("organisation", organisation.value(), "today", today, "year", today.withDayOfYear(1))
                .single((row, n) -> new Money(
                        row.getInt("late"),
                        row.getLong("owed"),
                        row.getLong("due"),
                        row.getLong("gone"),
                        row.getLong("received"),
                        row.getInt("choosing"),
                        row.getInt("byhand")));
    }

    /** Hours confirmed since the first of January, and how many declarations wait for a word. */
    Given given(PartyId organisation) {
        return db.sql("""
                select coalesce(sum(g.minutes) filter (where g.state = 'CONFIRMED' and g.day >= :year), 0) as minutes,
                    count(*) filter (where g.state = 'DECLARED') as waiting
                from membership.contribution g where g.organisation = :organisation
                """)
                .param(
                        "organisation",
                        organisation.value(),
                        "year",
                        Days.today(clock).withDayOfYear(1))
                .single((row, n) -> new Given(row.getLong("minutes"), row.getInt("waiting")));
    }
}
