package org.fabcom.cases.work;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAct;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseRefusal;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remarks on the sheet: made while it is discussed, answered before it is handed back. */
@Repository
public class Contests {

    private final Sql db;
    private final Cases cases;
    private final Clock clock;

    Contests(Sql db, Cases cases, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Contest> of(CaseId id) {
        return db.sql("""
                select c.id, c.tool, c.line, c.words, p.name as by_name, c.said_at, c.answer, a.name as answered_name,
                    c.answered_at
                from cases.case_contest c join people.party_card p on p.id = c.said_by
                left join people.party_card a on a.id = c.answered_by
                where c.case_file = :id order by c.said_at, c.id
                """).param("id", id.value()).list(Contests::read);
    }

    public int unanswered(CaseId id) {
        return db.sql("select count(*) from cases.case_contest where case_file = :id and answer is null")
                .param("id", id.value())
                .single(Integer.class);
    }

    /** The organisation says what is not right. */
    @Transactional
    public Decision contest(CaseId id, String tool, String line, String words, PartyId by) {
        var decided = cases.decide(id, by, it -> it.contest(words, by, clock.instant()));
        if (decided instanceof Decision.Done done) insert(done.next(), tool, line, words, by);
        return decided;
    }

    /** The organisation wants something put right in what was handed back. */
    @Transactional
    public Decision askToCorrect(CaseId id, int version, String words, PartyId by) {
        var decided = cases.decide(id, version, by, it -> it.askToCorrect(words, by, clock.instant()));
        if (decided instanceof Decision.Done done) insert(done.next(), "", "", words, by);
        return decided;
    }

    /** The mediator’s answer; a remark has one. */
    @Transactional
    public Decision answer(CaseId id, UUID contest, String words, PartyId by) {
        var decided = cases.decide(id, by, it -> {
            if (it.state().ended()) return Decision.no(CaseRefusal.HAS_ENDED);
            if (words.isBlank()) return Decision.no(CaseRefusal.REASON_MISSING);
            if (!open(id, contest)) return Decision.no(CaseRefusal.ANSWERED_ALREADY);
            return it.note(CaseAct.ANSWERED, words, contest, "");
        });
        if (decided instanceof Decision.Done) update(contest, words, by);
        return decided;
    }

    /** Hands the sheet back, if every remark has its answer. */
    @Transactional
    public Decision report(CaseId id, int version, PartyId by) {
        return cases.decide(id, version, by, it -> it.report(unanswered(id), clock.instant()));
    }

    private boolean open(CaseId id, UUID contest) {
        return db.sql("select exists (select from cases.case_contest where id = :contest and case_file = :id "
                        + "and answer is null)")
                .param("contest", contest, "id", id.value())
                .single(Boolean.class);
    }

    private void insert(Case it, String tool, String line, String words, PartyId by) {
        db.sql("""
                insert into cases.case_contest (id, case_file, diagnosis, tool, line, words, said_by, said_at)
                values (:id, :case, :sheet, :tool, :line, :words, :by, :now)
                """)
                .param("id", Ids.next())
                .param("case", it.id().value())
                .param("sheet", it.diagnosis())
                .param("tool", tool)
                .param("line", line)
                .param("words", words)
                .param("by", by.value())
                .update();
    }

    private void update(UUID contest, String words, PartyId by) {
        db.sql("update cases.case_contest set answer = :words, answered_by = :by, answered_at = :now where id = :id")
                .param("words", words, "by", by.value(), "id", contest)
                .update();
    }

    private static Contest read(ResultSet row, int n) throws SQLException {
        return new Contest(
                row.getObject("id", UUID.class),
                row.getString("tool"),
                row.getString("line"),
                row.getString("words"),
                row.getString("by_name"),
                Times.read(row, "said_at"),
                row.getString("answer"),
                Objects.requireNonNullElse(row.getString("answered_name"), ""),
                Times.readIfAny(row, "answered_at"));
    }
}
