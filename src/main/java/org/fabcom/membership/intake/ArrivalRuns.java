package org.fabcom.membership.intake;

import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Into which register a run brought members: it is shown and given back there only. Thread-safe. */
@Repository
class ArrivalRuns {

    private final JdbcClient db;

    ArrivalRuns(JdbcClient db) {
        this.db = db;
    }

    void keep(UUID run, PartyId organisation) {
        db.sql("insert into membership.arrival_run (run, organisation) values (:run, :organisation)")
                .param("run", run)
                .param("organisation", organisation.value())
                .update();
    }

    boolean of(UUID run, UUID organisation) {
        return db.sql(
                        "select exists (select from membership.arrival_run where run = :run and organisation = :organisation)")
                .param("run", run)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }
}
