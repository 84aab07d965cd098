package org.fabcom.founding.deliberation;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The positions on a question, and how founders see them. Thread-safe. */
@Repository
public class Positions {

    private final Sql db;

    Positions(Sql db) {
        this.db = db;
    }

    /** Those that stand, in the order in which they were written. */
    public List<Position> of(UUID path, String code) {
        var views = views(path, code);
        return db.sql("select id, code, text, author, merge_into, merge_by from founding.position"
                        + " where path = :path and code = :code and merged_into is null order by number")
                .param("path", path, "code", code)
                .list((row, n) -> read(row, views));
    }

    private Map<UUID, List<Position.View>> views(UUID path, String code) {
        return db.sql("""
                select v.position, v.founder, v.holds, v.change_mind, v.grade from founding.position_view v
                join founding.position p on p.id = v.position join founding.founder f on f.id = v.founder
                where p.path = :path and p.code = :code and f.left_at is null order by f.joined_at, f.id
                """)
                .param("path", path, "code", code)
                .grouped(
                        row -> Rows.id(row, "position"),
                        row -> new Position.View(
                                Rows.id(row, "founder"),
                                row.getBoolean("holds"),
                                row.getString("change_mind"),
                                row.getObject("grade", Integer.class)));
    }

    /** {@code author}: null on a path that came from elsewhere. */
    public UUID add(UUID path, String code, String text, @Nullable UUID author) {
        var id = Ids.next();
        db.sql("insert into founding.position (id, path, code, text, author, written_at)"
                        + " values (:id, :path, :code, :text, :author, :now)")
                .param("id", id)
                .param("path", path)
                .param("code", code)
                .param("text", text)
                .param("author", author)
                .update();
        return id;
    }

    void hold(UUID position, UUID founder, boolean holds, String changeMind) {
        db.sql("""
                insert into founding.position_view (position, founder, holds, change_mind)
                values (:position, :founder, :holds, :mind)
                on conflict (position, founder) do update set holds = excluded.holds, change_mind = excluded.change_mind
                """)
                .param("position", position, "founder", founder, "holds", holds, "mind", changeMind)
                .update();
    }

    void grade(UUID position, UUID founder, int grade) {
        db.sql("""
                insert into founding.position_view (position, founder, grade) values (:position, :founder, :grade)
                on conflict (position, founder) do update set grade = excluded.grade
                """)
                .param("position", position, "founder", founder, "grade", grade)
                .update();
    }

    void askToMerge(UUID from, @Nullable UUID into, @Nullable UUID by) {
        db.sql("update founding.position set merge_into = :into, merge_by = :by where id = :from")
                .param("from", from)
                .param("into", into, java.sql.Types.OTHER)
                .param("by", by, java.sql.Types.OTHER)
                .update();
    }

    /** Who held the one holds the other; grades stay with what was graded. */
    void merge(UUID from, UUID into) {
        db.sql("""
                insert into founding.position_view (position, founder, holds, change_mind)
                select :into, founder, holds, change_mind from founding.position_view where position = :from and holds
                on conflict (position, founder) do update set holds = true
                """).param("into", into, "from", from).update();
        db.sql("update founding.position set merged_into = :into, merge_into = null, merge_by = null"
                        + " where id = :from")
                .param("into", into, "from", from)
                .update();
    }

    private static Position read(ResultSet row, Map<UUID, List<Position.View>> views) throws SQLException {
        var id = Rows.id(row, "id");
        return new Position(
                id,
                row.getString("code"),
                row.getString("text"),
                Rows.idIfAny(row, "author"),
                Rows.idIfAny(row, "merge_into"),
                Rows.idIfAny(row, "merge_by"),
                List.copyOf(views.getOrDefault(id, List.of())));
    }
}
