package org.fabcom.founding.deliberation;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
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
     * @param notedBy who noted it for somebody in the room; null: they said it themselves
     * @param verdict null: an objection that nobody has tested blocks
     */
    public record Stance(
            UUID founder,
            Kind kind,
            String text,
            boolean minority,
            @Nullable UUID notedBy,
            @Nullable Verdict verdict,
            String reason,
            @Nullable UUID testedBy) {

        public boolean blocks() {
            return kind == Kind.OBJECTION && (verdict == null || verdict == Verdict.VALID);
        }
    }

    private final Sql db;

    Stances(Sql db) {
        this.db = db;
    }

    public List<Stance> of(AskedQuestion it) {
        return read(it, "s.sentence_number = :number");
    }

    /** Reservations and objections to the sentences before this one. */
    public List<Stance> before(AskedQuestion it) {
        return read(it, "s.sentence_number < :number and s.stance <> 'CONSENT'");
    }

    private List<Stance> read(AskedQuestion it, String which) {
        return db.sql("""
                select s.founder, s.stance, s.text, s.minority, s.noted_by, s.verdict, s.verdict_reason, s.tested_by
                from founding.stance s join founding.founder f on f.id = s.founder
                where s.path = :path and s.code = :code and f.left_at is null and\s""" + which + """

                order by s.sentence_number desc, f.joined_at, f.id
                """)
                .param("path", it.path(), "code", it.code(), "number", it.sentenceNumber())
                .list(Stances::read);
    }

    /** Said again, an objection is untested again. */
    void say(AskedQuestion it, UUID founder, @Nullable UUID notedBy, Kind kind, String text, boolean minority) {
        db.sql("""
                insert into founding.stance (path, code, sentence_number, founder, stance, text, minority, noted_by, said_at)
                values (:path, :code, :number, :founder, :stance, :text, :minority, :noted, :now)
                on conflict (path, code, sentence_number, founder) do update set stance = excluded.stance,
                    text = excluded.text, minority = excluded.minority, noted_by = excluded.noted_by, said_at = excluded.said_at, verdict = null,
                    verdict_reason = '', tested_by = null
                """)
                .param("path", it.path())
                .param("code", it.code())
                .param("number", it.sentenceNumber())
                .param("founder", founder)
                .param("stance", kind.name())
                .param("text", text)
                .param("minority", minority)
                .param("noted", notedBy, Types.OTHER)
                .update();
    }

    boolean test(AskedQuestion it, UUID founder, Verdict verdict, String reason, UUID by) {
        return db.sql("""
                update founding.stance set verdict = :verdict, verdict_reason = :reason, tested_by = :by
                where path = :path and code = :code and sentence_number = :number and founder = :founder
                    and stance = 'OBJECTION' and founder <> :by and noted_by is distinct from :by
                """)
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("by", by)
                .param("path", it.path())
                .param("code", it.code())
                .param("number", it.sentenceNumber())
                .param("founder", founder)
                .updated();
    }

    private static Stance read(ResultSet row, int n) throws SQLException {
        var verdict = row.getString("verdict");
        return new Stance(
                Rows.id(row, "founder"),
                Kind.valueOf(row.getString("stance")),
                row.getString("text"),
                row.getBoolean("minority"),
                Rows.idIfAny(row, "noted_by"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("verdict_reason"),
                Rows.idIfAny(row, "tested_by"));
    }
}
