package org.fabcom.imports.own;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** For which organisation a run was: it is shown and given back there only, whoever brought it. Thread-safe. */
@Repository
record OwnRuns(Sql db) {

    void keep(UUID run, PartyId organisation) {
        db.sql("insert into imports.own_run (run, organisation) values (:run, :organisation)")
                .param("run", run, "organisation", organisation.value())
                .update();
    }

    boolean of(UUID run, PartyId organisation) {
        return db.sql("select exists (select from imports.own_run where run = :run and organisation = :organisation)")
                .param("run", run, "organisation", organisation.value())
                .single(Boolean.class);
    }
}
