package org.fabcom.kernel.counts;

import module java.base;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** All tables of cells that migrations asked for with {@code counts.keep}. */
@Repository
record KeptCounts(Sql db) {

    List<String> tables() {
        return db.sql("select cells from counts.kept order by 1").list((row, n) -> row.getString(1));
    }

    boolean late(String cells) {
        return db.sql("select exists (select from " + cells + " where late)").single(Boolean.class);
    }

    /** Runs in the caller's transaction. */
    void fold(String cells) {
        db.sql("select 1 from counts.fold(:cells)").param("cells", cells).single(Integer.class);
    }

    List<String> differing(String cells) {
        return db.sql("select counts.differing(:cells)")
                .param("cells", cells)
                .list((row, n) -> cells + " " + row.getString(1));
    }
}
