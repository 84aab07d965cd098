package org.fabcom.membership.leaving;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.Member;
import org.fabcom.membership.Registers;
import org.fabcom.membership.leaving.Exclusion.Heard;
import org.fabcom.membership.leaving.Exclusion.Outcome;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Procedures of exclusion. The base refuses a decision before a hearing, and an exclusion without a decision. Thread-safe. */
@Repository
class Exclusions {

    private final Sql db;
    private final Registers registers;
    private final Endings endings;
    private final Clock clock;

    Exclusions(Sql db, Registers registers, Endings endings, Clock clock) {
        this.db = db;
        this.registers = registers;
        this.endings = endings;
        this.clock = clock;
    }

    /** The last one first. */
    List<Exclusion> of(UUID member) {
        return db.sql("""
                select id, member, grounds, opened_on, hearing_on, hearing_place, handed_on, heard_on, heard_how, account,
                    decided_on, outcome, reason, version
                from membership.exclusion where member = :member order by opened_on desc, id desc
                """).param("member", member).list(Exclusions::read);
    }

    /** False if one is open. */
    boolean open(UUID member, String grounds, PartyId by) {
        return db.sql("""
                insert into membership.exclusion (id, member, grounds, opened_on, opened_by)
                values (:id, :member, :grounds, :today, :by) on conflict (member) where decided_on is null do nothing
                """)
                .param("id", Ids.next(), "member", member, "grounds", grounds, "by", by.value())
                .updated();
    }

    /** How many days a member has to get ready. */
    int notice(PartyId organisation) {
        return registers.find(organisation).orElseThrow(Problem::notFound).hearingDays();
    }

    /** The first day on which one may be heard whose letter was handed over on that day; null: it goes by mail, today. */
    LocalDate earliest(PartyId organisation, @Nullable LocalDate handed) {
        var tomorrow = Days.today(clock).plusDays(1);
        var ready = (handed == null ? Days.today(clock) : handed).plusDays(notice(organisation));
        return ready.isBefore(tomorrow) ? tomorrow : ready;
    }

    /**
     * False if somebody was faster, as with the two that follow, or it is too early: the base looks too.
     *
     * @param handed when the letter on paper was handed over; null: it goes by mail
     */
    boolean convene(PartyId organisation, Exclusion it, LocalDate on, String place, @Nullable LocalDate handed) {
        if (on.isBefore(earliest(organisation, handed))) return false;
        return db.sql("""
                update membership.exclusion set hearing_on = :on, hearing_place = :place, handed_on = :handed,
                    convened_at = :now, version = version + 1
                where id = :id and version = :version and heard_on is null
                """)
                .param("on", on)
                .param("place", place)
                .param("handed", handed, Types.DATE)
                .param("id", it.id())
                .param("version", it.version())
                .updated();
    }

    boolean hear(Exclusion it, Heard how, LocalDate on, String account, PartyId by) {
        return db.sql("""
                update membership.exclusion set heard_on = :on, heard_how = :how, account = :account, heard_by = :by,
                    version = version + 1
                where id = :id and version = :version and hearing_on <= :on and decided_on is null
                """)
                .param("on", on)
                .param("how", how.name())
                .param("account", account)
                .param("by", by.value())
                .param("id", it.id())
                .param("version", it.version())
                .updated();
    }

    /** Excludes the member from today on, or keeps them; nothing is kept of a decision that can no more be carried out. */
    @Transactional
    Endings.Outcome decide(
            Exclusion it, Member member, Outcome outcome, String reason, Settlement way, String note, PartyId by) {
        if (outcome == Outcome.EXCLUDED && way == Settlement.NOTHING && endings.owed(member.id()) != 0)
            return Endings.Outcome.UNSETTLED;
        var today = Days.today(clock);
        int done = db.sql("""
                update membership.exclusion set decided_on = :today, outcome = :outcome, reason = :reason, decided_by = :by,
                    version = version + 1
                where id = :id and version = :version and heard_on is not null and decided_on is null
                """)
                .param("today", today)
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("by", by.value())
                .param("id", it.id())
                .param("version", it.version())
                .update();
        if (done == 0) return Endings.Outcome.TOO_EARLY;
        if (outcome == Outcome.EXCLUDED
                && endings.end(member, EndCause.EXCLUDED, today, reason, false, way, note, by) != Endings.Outcome.DONE)
            throw Problem.conflict();
        return Endings.Outcome.DONE;
    }

    private static Exclusion read(ResultSet row, int n) throws SQLException {
        var how = row.getString("heard_how");
        var outcome = row.getString("outcome");
        return new Exclusion(
                Rows.id(row, "id"),
                Rows.id(row, "member"),
                row.getString("grounds"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("hearing_on", LocalDate.class),
                row.getString("hearing_place"),
                row.getObject("handed_on", LocalDate.class),
                row.getObject("heard_on", LocalDate.class),
                how == null ? null : Heard.valueOf(how),
                row.getString("account"),
                row.getObject("decided_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("reason"),
                row.getInt("version"));
    }
}
