package org.fabcom.governance.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.governance.sheets.CommonsSheet.Described;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets. Thread-safe. */
@Repository
class CommonsSheets {

    private static final String SELECT =
            "select id, body, version, " + CommonsSheet.FIELDS.columns() + " from governance.commons_sheet where ";

    private final JdbcClient db;
    private final Clock clock;

    CommonsSheets(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<CommonsSheet> find(UUID id) {
        return db.sql(SELECT + "id = :id")
                .param("id", id)
                .query(CommonsSheets::read)
                .optional();
    }

    List<CommonsSheet> of(UUID body) {
        return db.sql(SELECT + "body = :body order by people.sorted(name), id")
                .param("body", body)
                .query(CommonsSheets::read)
                .list();
    }

    UUID add(UUID body, Described said, PartyId by) {
        var id = Ids.next();
        var sql = "insert into governance.commons_sheet (id, body, changed_by, changed_at, "
                + CommonsSheet.FIELDS.columns() + ") values (:id, :body, :by, :now, " + CommonsSheet.FIELDS.params()
                + ")";
        CommonsSheet.FIELDS
                .fill(db.sql(sql), said)
                .param("id", id)
                .param("body", body)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        return id;
    }

    /** False if somebody changed it since this version was read. */
    boolean change(CommonsSheet it, int version, Described said, PartyId by) {
        var sql = "update governance.commons_sheet set version = version + 1, changed_by = :by, changed_at = :now, "
                + CommonsSheet.FIELDS.assigned() + " where id = :id and version = :version";
        return CommonsSheet.FIELDS
                        .fill(db.sql(sql), said)
                        .param("id", it.id())
                        .param("version", version)
                        .param("by", by.value())
                        .param("now", Times.sql(clock.instant()))
                        .update()
                == 1;
    }

    private static CommonsSheet read(ResultSet row, int n) throws SQLException {
        return new CommonsSheet(
                Rows.id(row, "id"), Rows.id(row, "body"), CommonsSheet.FIELDS.row(row), row.getInt("version"));
    }
}
