package org.fabcom.imports.own;

import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which organisation a run was: it is shown and given back there only, whoever brought it. Thread-safe. */
@Repository
class OwnRuns {

    private final JdbcClient db;

    OwnRuns(JdbcClient db) {
        this.db = db;
    }

    void keep(UUID run, PartyId organisation) {
        db.sql("insert into imports.own_run (run, organisation) values (:run, :organisation)")
                .param("run", run)
                .param("organisation", organisation.value())
                .update();
    }

    boolean of(UUID run, PartyId organisation) {
        return db.sql("select exists (select from imports.own_run where run = :run and organisation = :organisation)")
                .param("run", run)
                .param("organisation", organisation.value())
                .query(Boolean.class)
                .single();
    }
}
