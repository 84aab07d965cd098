package org.fabcom.governance.sheets;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.governance.sheets.CommonsSheet.Described;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The sheets. Thread-safe. */
@Repository
record CommonsSheets(Sql db) {

    private static final String SELECT = "select id, body, draft, ruled_by, version, ended_at, "
            + CommonsSheet.FIELDS.columns() + " from governance.commons_sheet where ";

    Optional<CommonsSheet> find(UUID id) {
        return db.sql(SELECT + "id = :id").param("id", id).optional(CommonsSheets::read);
    }

    /** Those that stand, then those that were taken away. */
    List<CommonsSheet> of(UUID body) {
        return db.sql(SELECT + "body = :body order by ended_at is not null, people.sorted(name), id")
                .param("body", body)
                .list(CommonsSheets::read);
    }

    /** @param ruledBy null: no decision is named */
    record Kept(Described said, boolean draft, @Nullable UUID ruledBy) {}

    /** The same form again adds nothing; that of another body is a conflict. */
    UUID add(UUID body, Kept it, String key, PartyId by) {
        var sql = "insert into governance.commons_sheet (id, body, draft, ruled_by, key, changed_by, changed_at, "
                + CommonsSheet.FIELDS.columns() + ") values (:id, :body, :draft, :ruled, :key, :by, :now, "
                + CommonsSheet.FIELDS.params() + ") on conflict (key) do nothing";
        CommonsSheet.FIELDS
                .fill(db.sql(sql), it.said())
                .param("id", Ids.next())
                .param("body", body)
                .param("draft", it.draft())
                .param("ruled", it.ruledBy(), Types.OTHER)
                .param("key", key)
                .param("by", by.value())
                .update();
        return db.sql("select id from governance.commons_sheet where key = :key and body = :body")
                .param("key", key, "body", body)
                .optional(UUID.class)
                .orElseThrow(Problem::conflict);
    }

    /** Takes it away, or puts it back; its words stay. False if somebody changed it since this version was read. */
    boolean end(CommonsSheet it, int version, boolean ends, PartyId by) {
        return db.sql("""
                update governance.commons_sheet set version = version + 1, ended_by = case when :ends then cast(:by as uuid) end,
                    ended_at = case when :ends then cast(:now as timestamptz) end
                where id = :id and version = :version
                """)
                .param("ends", ends, "by", by.value(), "id", it.id(), "version", version)
                .updated();
    }

    /** What was published stays so. False if somebody changed it since this version was read. */
    boolean change(CommonsSheet it, int version, Kept next, PartyId by) {
        var sql = "update governance.commons_sheet set version = version + 1, changed_by = :by, changed_at = :now,"
                + " draft = draft and :draft, ruled_by = :ruled, "
                + CommonsSheet.FIELDS.assigned() + " where id = :id and version = :version";
        return CommonsSheet.FIELDS
                .fill(db.sql(sql), next.said())
                .param("draft", next.draft())
                .param("ruled", next.ruledBy(), Types.OTHER)
                .param("id", it.id())
                .param("version", version)
                .param("by", by.value())
                .updated();
    }

    private static CommonsSheet read(ResultSet row, int n) throws SQLException {
        return new CommonsSheet(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                CommonsSheet.FIELDS.row(row),
                row.getBoolean("draft"),
                Rows.idIfAny(row, "ruled_by"),
                row.getInt("version"),
                Times.readIfAny(row, "ended_at"));
    }
}
