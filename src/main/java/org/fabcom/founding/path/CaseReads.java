package org.fabcom.founding.path;

import module java.base;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Which stories of the bank the founders of a path have read. Thread-safe. */
@Repository
public class CaseReads {

    private final Sql db;

    CaseReads(Sql db) {
        this.db = db;
    }

    /** By somebody of the path. */
    public Set<String> of(UUID path) {
        return new HashSet<>(db.sql("select distinct experience from founding.case_read where path = :path")
                .param("path", path)
                .list(String.class));
    }

    public Set<String> by(UUID founder) {
        return new HashSet<>(db.sql("select experience from founding.case_read where founder = :founder")
                .param("founder", founder)
                .list(String.class));
    }

    public void read(UUID path, UUID founder, String experience) {
        db.sql("insert into founding.case_read (path, founder, experience, read_at)"
                        + " values (:path, :founder, :experience, :now) on conflict do nothing")
                .param("path", path, "founder", founder, "experience", experience)
                .update();
    }
}
