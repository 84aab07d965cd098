package org.fabcom.acts.origins;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts whose day or duration is not that of their meeting, until their author has seen it: what was noted before forms took
 * both from the meeting, and what came in tables. Put right in one touch, and taken back as easily.
 */
@Repository
public class MeetingDifferences {

    private static final String DIFFERENT = """
            from acts.act a join agenda.meeting_time m on m.id = a.meeting
            cross join lateral (select greatest(1, least(1439,
                (extract(epoch from m.ends_at - m.starts_at) / 60)::integer)) as minutes) lasted
            where a.mediator = :me and a.withdrawn_at is null and coalesce(m.turnout, 'CAME') = 'CAME'
                and (a.day <> m.starts::date or a.minutes <> lasted.minutes)
                and not exists (select from acts.act_compared c where c.act = a.id)
            """;

    private static final String NOBODY = """
            from acts.act a join agenda.meeting_time m on m.id = a.meeting
            where a.mediator = :me and a.withdrawn_at is null and m.turnout in ('EXCUSED', 'ABSENT')
            """;

    private final Sql db;

    MeetingDifferences(Sql db) {
        this.db = db;
    }

    /** What an act says, and what its meeting says. */
    record Difference(UUID act, String title, LocalDate day, int minutes, LocalDate held, int lasted) {}

    public long count(PartyId mediator) {
        return db.sql("select (select count(*) " + DIFFERENT + ") + (select count(*) " + NOBODY + ")")
                .param("me", mediator.value())
                .single(Long.class);
    }

    /** The oldest first; at most two hundred at once. */
    List<Difference> of(PartyId mediator) {
        return db.sql("select a.id, m.title, a.day, a.minutes, m.starts::date as held, lasted.minutes as lasted "
                        + DIFFERENT + " order by a.day, a.id limit 200")
                .param("me", mediator.value())
                .list((row, n) -> new Difference(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("minutes"),
                        row.getObject("held", LocalDate.class),
                        row.getInt("lasted")));
    }

    /** An act of a meeting to which nobody came. */
    record Absence(UUID act, UUID meeting, String title, LocalDate day, int minutes) {}

    /** The oldest first; at most two hundred at once. */
    List<Absence> absences(PartyId mediator) {
        return db.sql("select a.id, a.meeting, m.title, a.day, a.minutes " + NOBODY + " order by a.day, a.id limit 200")
                .param("me", mediator.value())
                .list((row, n) -> new Absence(
                        row.getObject("id", UUID.class),
                        row.getObject("meeting", UUID.class),
                        row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("minutes")));
    }

    /** Takes day and duration from the meeting; false if there is nothing to put right any more. */
    @Transactional
    boolean putRight(UUID act, PartyId mediator) {
        return change(" and a.id = :act", mediator, act) > 0;
    }

    /** All of them; how many. */
    @Transactional
    int putAllRight(PartyId mediator) {
        return change(" and :act::uuid is not null", mediator, new UUID(0, 0));
    }

    private int change(String which, PartyId mediator, UUID act) {
        return db.sql("""
                with wrong as (
                    select a.id, a.day, a.minutes, m.starts::date as held, lasted.minutes as lasted #different),
                seen as (
                    insert into acts.act_compared (act, day_was, minutes_was) select id, day, minutes from wrong
                    on conflict do nothing returning act)
                update acts.act a set day = wrong.held, minutes = wrong.lasted, version = version + 1
                from wrong join seen on seen.act = wrong.id where a.id = wrong.id
                """.replace("#different", DIFFERENT + which))
                .param("me", mediator.value(), "act", act)
                .update();
    }

    /** It was so: the act stays as it is. */
    @Transactional
    void keep(UUID act, PartyId mediator) {
        db.sql("insert into acts.act_compared (act) select a.id " + DIFFERENT
                        + " and a.id = :act on conflict do nothing")
                .param("me", mediator.value(), "act", act)
                .update();
    }

    /** As before it was put right or kept: on the list again. */
    @Transactional
    void undo(UUID act, PartyId mediator) {
        db.sql("""
                with seen as (
                    delete from acts.act_compared c using acts.act a
                    where c.act = :act and a.id = c.act and a.mediator = :me returning c.act, c.day_was, c.minutes_was)
                update acts.act a set day = seen.day_was, minutes = seen.minutes_was, version = version + 1
                from seen where a.id = seen.act and seen.day_was is not null
                """).param("me", mediator.value(), "act", act).update();
    }
}
