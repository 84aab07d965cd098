package org.fabcom.kernel.counts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All tables of cells that migrations asked for with {@code counts.keep}. */
@Repository
class KeptCounts {

    private final JdbcClient db;

    KeptCounts(JdbcClient db) {
        this.db = db;
    }

    List<String> tables() {
        return db.sql("select cells from counts.kept order by 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    boolean late(String cells) {
        return db.sql("select exists (select from " + cells + " where late)")
                .query(Boolean.class)
                .single();
    }

    /** Runs in the caller's transaction. */
    void fold(String cells) {
        db.sql("select 1 from counts.fold(:cells)")
                .param("cells", cells)
                .query()
                .singleRow();
    }

    List<String> differing(String cells) {
        return db.sql("select counts.differing(:cells)")
                .param("cells", cells)
                .query((row, n) -> cells + " " + row.getString(1))
                .list();
    }
}
