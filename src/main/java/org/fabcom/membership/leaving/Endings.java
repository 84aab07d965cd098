package org.fabcom.membership.leaving;

import module java.base;
import org.fabcom.circles.Leaving;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.Arrears;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a membership: with nothing owed, or with what was agreed about it. The base takes no end without. */
@Component
public class Endings {

    /** What came of it. */
    enum Outcome {
        DONE,
        /** Something is owed, and nothing is agreed about it. */
        UNSETTLED,
        /** It ended already, or that day is before the last change. */
        TOO_EARLY
    }

    /** Somebody who asked to leave; {@code day}: from which on, null: as soon as it is settled. */
    record Asked(
            UUID member, int number, String name, @Nullable LocalDate day) {}

    /** What a member asked for, in their words; {@code day} null: as soon as it is settled. */
    record Wish(@Nullable LocalDate day, String words) {}

    /** Whose day came. */
    record Due(UUID member, LocalDate day, String words, boolean onBehalf, PartyId by) {}

    private final Sql db;
    private final Members members;
    private final ObjectProvider<Arrears> arrears;
    private final Leaving roles;
    private final LeavingNotices notices;
    private final Clock clock;

    Endings(
            Sql db,
            Members members,
            ObjectProvider<Arrears> arrears,
            Leaving roles,
            LeavingNotices notices,
            Clock clock) {
        this.db = db;
        this.members = members;
        this.arrears = arrears;
        this.roles = roles;
        this.notices = notices;
        this.clock = clock;
    }

    /** Until when an end may be announced: what notice statutes may ask for. */
    public static LocalDate farthest(Clock clock) {
        return Days.today(clock).plusYears(1);
    }

    /** Cents; below zero: to be given back. */
    public long owed(UUID member) {
        return arrears.stream().mapToLong(it -> it.owed(member)).sum();
    }

    /** For dues that were never paid; for anything else one is heard first. */
    boolean mayBeStruckOff(Member it) {
        return it.state() == MemberState.LATE
                || it.state() == MemberState.ADMITTED
                        && arrears.stream().anyMatch(one -> one.late(it.organisation(), it.id(), Days.today(clock)));
    }

    /** The member leaves today if nothing is owed; else the desk settles it first. True if it is done. */
    @Transactional
    public boolean resign(Member it, String words, boolean onBehalf, LocalDate day, PartyId by) {
        db.sql("""
                insert into membership.leaving (id, member, words, on_behalf, asked_by, asked_at)
                values (:id, :member, :words, :behalf, :by, :now) on conflict do nothing
                """)
                .param("id", Ids.next())
                .param("member", it.id())
                .param("words", words)
                .param("behalf", onBehalf)
                .param("by", by.value())
                .update();
        boolean done = end(it, EndCause.RESIGNED, day, words, onBehalf, Settlement.NOTHING, "", by) == Outcome.DONE;
        if (!done && !onBehalf) notices.asked(it);
        return done;
    }

    /** The member leaves on a day to come; whoever asked before asks for another day, in whose name is that of the last. */
    public void announce(Member it, String words, boolean onBehalf, LocalDate day, PartyId by) {
        db.sql("""
                insert into membership.leaving (id, member, words, on_behalf, day, asked_by, asked_at)
                values (:id, :member, :words, :behalf, :day, :by, :now)
                on conflict (member) where open do update set day = excluded.day, on_behalf = excluded.on_behalf,
                    asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                    words = case when excluded.words = '' then leaving.words else excluded.words end
                """)
                .param("id", Ids.next())
                .param("member", it.id())
                .param("words", words)
                .param("behalf", onBehalf)
                .param("day", day)
                .param("by", by.value())
                .update();
        if (!onBehalf) notices.asked(it);
    }

    /** The member stays after all. */
    public boolean stay(UUID member) {
        notices.over(members.find(member).orElseThrow());
        return db.sql("update membership.leaving set open = false where member = :member and open")
                .param("member", member)
                .updated();
    }

    /** On which day a member who asked to leave does so; empty: they did not ask, or leave as soon as it is settled. */
    public Optional<LocalDate> leavesOn(UUID member) {
        return wish(member).map(Wish::day).filter(it -> !it.isBefore(Days.today(clock)));
    }

    Optional<Wish> wish(UUID member) {
        return db.sql("select day, words from membership.leaving where member = :member and open")
                .param("member", member)
                .optional((row, n) -> new Wish(row.getObject("day", LocalDate.class), row.getString("words")));
    }

    List<Due> due(LocalDate today) {
        return db.sql("""
                select l.member, l.day, l.words, l.on_behalf, l.asked_by from membership.leaving l
                where l.open and l.day <= :today order by l.day, l.asked_at, l.id
                """)
                .param("today", today)
                .list((row, n) -> new Due(
                        Rows.id(row, "member"),
                        row.getObject("day", LocalDate.class),
                        row.getString("words"),
                        row.getBoolean("on_behalf"),
                        Rows.party(row, "asked_by")));
    }

    /** The places in which a person speaks for legal persons are empty from today on. */
    @Transactional
    public void speaksNoMore(PartyId person) {
        db.sql(
                        "update membership.representative set until = greatest(:today, since) where person = :person and until is null")
                .param("person", person.value())
                .update();
    }

    /** A line that should not be there ends on its first day; false if something happened on it since. */
    @Transactional
    public boolean strikeOut(Member it, String reason, PartyId by) {
        return end(it, EndCause.STRUCK_OFF, it.joinedOn(), reason, false, Settlement.WAIVED, "", by) == Outcome.DONE;
    }

    @Transactional
    Outcome end(
            Member it,
            EndCause cause,
            LocalDate day,
            String reason,
            boolean onBehalf,
            Settlement way,
            String note,
            PartyId by) {
        long owed = owed(it.id());
        if (owed != 0 && way == Settlement.NOTHING) return Outcome.UNSETTLED;
        if (!members.may(it.id(), MemberState.ENDED, day)) return Outcome.TOO_EARLY;
        settle(it.id(), day, owed, owed == 0 ? Settlement.NOTHING : way, note, by);
        members.move(it.id(), MemberState.ENDED, cause, day, reason, onBehalf, by);
        arrears.forEach(one -> one.close(it.id(), way == Settlement.OWED, day, by));
        roles.release(it.organisation(), persons(it), by);
        notices.over(it);
        db.sql("update membership.leaving set open = false where member = :member and open")
                .param("member", it.id())
                .update();
        return Outcome.DONE;
    }

    /** Whose roles may end with it: the member’s own, and of those who spoke for it. */
    private List<PartyId> persons(Member it) {
        return db.sql("""
                select m.party as person from membership.member m where m.id = :member and m.party is not null
                union select r.person from membership.representative r where r.member = :member and r.person is not null
                """).param("member", it.id()).list((row, n) -> Rows.party(row, "person"));
    }

    private void settle(UUID member, LocalDate day, long owed, Settlement way, String note, PartyId by) {
        db.sql("""
                insert into membership.settlement (id, member, day, owed, way, note, made_by, made_at)
                values (:id, :member, :day, :owed, :way, :note, :by, :now)
                """)
                .param("id", Ids.next())
                .param("member", member)
                .param("day", day)
                .param("owed", owed)
                .param("way", way.name())
                .param("note", note)
                .param("by", by.value())
                .update();
    }

    /** Who waits for the desk, first come first. */
    List<Asked> asked(PartyId organisation) {
        return db.sql("""
                select m.id, m.number, m.name, l.day from membership.leaving l join membership.member m on m.id = l.member
                where l.open and m.organisation = :organisation order by l.asked_at, l.id
                """)
                .param("organisation", organisation.value())
                .list((row, n) -> new Asked(
                        Rows.id(row, "id"),
                        row.getInt("number"),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class)));
    }

    /** True if the member asked to leave and waits. */
    public boolean waits(UUID member) {
        return db.sql("select exists (select from membership.leaving where member = :member and open)")
                .param("member", member)
                .single(Boolean.class);
    }
}
