package org.fabcom.founding.deliberation;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The lines of the tables that stand beside sentences in the document. Thread-safe. */
@Repository
public class TableRows {

    /** A line, one cell a column of its question. */
    public record TableRow(UUID id, List<String> cells) {}

    private final Sql db;

    TableRows(Sql db) {
        this.db = db;
    }

    public List<TableRow> of(UUID path, String code) {
        return db.sql("select id, cells from founding.table_row where path = :path and code = :code order by number")
                .param("path", path, "code", code)
                .list((row, n) -> new TableRow(Rows.id(row, "id"), Rows.texts(row, "cells")));
    }

    public void add(UUID path, String code, List<String> cells) {
        db.sql("insert into founding.table_row (id, path, code, cells, written_at)"
                        + " values (:id, :path, :code, :cells, :now)")
                .param("id", Ids.next(), "path", path, "code", code, "cells", cells.toArray(String[]::new))
                .update();
    }

    void remove(UUID path, String code, UUID row) {
        db.sql("delete from founding.table_row where id = :id and path = :path and code = :code")
                .param("id", row, "path", path, "code", code)
                .update();
    }
}
