package org.fabcom.governance.founding.deliberation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fabcom.governance.founding.path.AskedQuestion;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What founders say of the sentence that is proposed. Thread-safe. */
@Repository
public class Stances {

    /** A reservation never blocks. */
    public enum Kind {
        CONSENT,
        RESERVATION,
        OBJECTION
    }

    /** What testing an objection gave. */
    public enum Verdict {
        VALID,
        NOT_VALID,
        INTEGRATED
    }

    /**
     * Of one founder.
     *
     * @param minority the text goes into the document
     * @param verdict null: an objection that nobody has tested blocks
     */
    public record Stance(
            UUID founder,
            Kind kind,
            String text,
            boolean minority,
            @Nullable Verdict verdict,
            String reason,
            @Nullable UUID testedBy) {

        public boolean blocks() {
            return kind == Kind.OBJECTION && (verdict == null || verdict == Verdict.VALID);
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Stances(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Stance> of(AskedQuestion it) {
        return db.sql("""
                select s.founder, s.stance, s.text, s.minority, s.verdict, s.verdict_reason, s.tested_by
                from governance.founding_stance s join governance.founding_founder f on f.id = s.founder
                where s.path = :path and s.code = :code and s.sentence_number = :number and f.left_at is null
                order by f.joined_at, f.id
                """)
                .param("path", it.path())
                .param("code", it.code())
                .param("number", it.sentenceNumber())
                .query(Stances::read)
                .list();
    }

    /** Said again, an objection is untested again. */
    void say(AskedQuestion it, UUID founder, Kind kind, String text, boolean minority) {
        db.sql("""
                insert into governance.founding_stance (path, code, sentence_number, founder, stance, text, minority, said_at)
                values (:path, :code, :number, :founder, :stance, :text, :minority, :now)
                on conflict (path, code, sentence_number, founder) do update set stance = excluded.stance,
                    text = excluded.text, minority = excluded.minority, said_at = excluded.said_at, verdict = null,
                    verdict_reason = '', tested_by = null
                """)
                .param("path", it.path())
                .param("code", it.code())
                .param("number", it.sentenceNumber())
                .param("founder", founder)
                .param("stance", kind.name())
                .param("text", text)
                .param("minority", minority)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    boolean test(AskedQuestion it, UUID founder, Verdict verdict, String reason, UUID by) {
        return db.sql("""
                update governance.founding_stance set verdict = :verdict, verdict_reason = :reason, tested_by = :by
                where path = :path and code = :code and sentence_number = :number and founder = :founder
                    and stance = 'OBJECTION' and founder <> :by
                """)
                        .param("verdict", verdict.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("path", it.path())
                        .param("code", it.code())
                        .param("number", it.sentenceNumber())
                        .param("founder", founder)
                        .update()
                == 1;
    }

    private static Stance read(ResultSet row, int n) throws SQLException {
        var verdict = row.getString("verdict");
        return new Stance(
                Rows.id(row, "founder"),
                Kind.valueOf(row.getString("stance")),
                row.getString("text"),
                row.getBoolean("minority"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("verdict_reason"),
                Rows.idIfAny(row, "tested_by"));
    }
}
