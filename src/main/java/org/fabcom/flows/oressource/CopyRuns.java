package org.fabcom.flows.oressource;

import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose copy each run took: whoever brought it sees it and gives it back under that organisation only. */
@Component
class CopyRuns {

    private final JdbcClient db;

    CopyRuns(JdbcClient db) {
        this.db = db;
    }

    void keep(UUID run, PartyId owner) {
        db.sql("insert into flows.copy_run (run, owner) values (:run, :owner)")
                .param("run", run)
                .param("owner", owner.value())
                .update();
    }

    boolean of(UUID run, PartyId owner) {
        return db.sql("select exists (select from flows.copy_run where run = :run and owner = :owner)")
                .param("run", run)
                .param("owner", owner.value())
                .query(Boolean.class)
                .single();
    }
}
