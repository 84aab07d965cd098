package org.fabcom.founding.deliberation;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.founding.deliberation.FoundingDecision.Counts;
import org.fabcom.founding.deliberation.FoundingDecision.How;
import org.fabcom.founding.deliberation.FoundingDecision.Note;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The sentences that were decided; none is ever rewritten. Thread-safe. */
@Repository
public class FoundingDecisions {

    private static final String SELECT = """
            select code, sentence, how, decided_on, founders, agreed, reserved, objected, unconfirmed, minority, minority_by, sha256
            from founding.decision where path = :path
            """;

    private final Sql db;

    FoundingDecisions(Sql db) {
        this.db = db;
    }

    /** All that were ever taken, in their order. */
    public List<FoundingDecision> history(UUID path) {
        return db.sql(SELECT + " order by number").param("path", path).list(FoundingDecisions::read);
    }

    public List<FoundingDecision> inForce(UUID path) {
        return db.sql(SELECT + " and replaced_at is null order by number")
                .param("path", path)
                .list(FoundingDecisions::read);
    }

    /** Those in force that the founders of this path took themselves. */
    public List<FoundingDecision> takenHere(UUID path) {
        return db.sql(SELECT + " and replaced_at is null and not arrived order by number")
                .param("path", path)
                .list(FoundingDecisions::read);
    }

    public Optional<FoundingDecision> inForce(UUID path, String code) {
        return inForce(path).stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** It takes the place of the one before. */
    void enter(UUID path, FoundingDecision it) {
        enter(path, it, false);
    }

    /** Taken elsewhere, by other people. */
    public void arrive(UUID path, FoundingDecision it) {
        enter(path, it, true);
    }

    private void enter(UUID path, FoundingDecision it, boolean arrived) {
        db.sql("update founding.decision set replaced_at = :now"
                        + " where path = :path and code = :code and replaced_at is null")
                .param("path", path, "code", it.code())
                .update();
        db.sql("""
                insert into founding.decision (id, path, code, sentence, how, decided_on, founders, agreed, reserved,
                    objected, unconfirmed, minority, minority_by, sha256, arrived)
                values (:id, :path, :code, :sentence, :how, :on, :founders, :agreed, :reserved, :objected, :unconfirmed,
                    :minority, :by, :sha, :arrived)
                """)
                .param("id", Ids.next())
                .param("path", path)
                .param("code", it.code())
                .param("sentence", it.sentence())
                .param("how", it.how().name())
                .param("on", it.on())
                .param("founders", it.counts().founders())
                .param("agreed", it.counts().agreed())
                .param("reserved", it.counts().reserved())
                .param("objected", it.counts().objected())
                .param("unconfirmed", it.counts().unconfirmed())
                .param("minority", it.notes().stream().map(Note::text).toArray(String[]::new))
                .param(
                        "by",
                        it.notes().stream()
                                .map(Note::by)
                                .filter(Objects::nonNull)
                                .toArray(UUID[]::new))
                .param("sha", it.sha256(), "arrived", arrived)
                .update();
    }

    private static FoundingDecision read(ResultSet row, int n) throws SQLException {
        return new FoundingDecision(
                row.getString("code"),
                row.getString("sentence"),
                How.valueOf(row.getString("how")),
                row.getObject("decided_on", LocalDate.class),
                new Counts(
                        row.getInt("founders"),
                        row.getInt("agreed"),
                        row.getInt("reserved"),
                        row.getInt("objected"),
                        row.getInt("unconfirmed")),
                notes(Rows.texts(row, "minority"), Rows.ids(row, "minority_by")),
                row.getString("sha256"));
    }

    private static List<Note> notes(List<String> texts, List<UUID> by) {
        var notes = new ArrayList<Note>();
        for (int i = 0; i < texts.size(); i++)
            notes.add(new Note(texts.get(i), by.size() == texts.size() ? by.get(i) : null));
        return notes;
    }
}
