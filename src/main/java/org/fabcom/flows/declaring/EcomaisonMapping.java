package org.fabcom.flows.declaring;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which kind is of which category of the eco-organisation. Thread-safe. */
@Repository
class EcomaisonMapping extends KindMapping<EcomaisonCategory> {

    EcomaisonMapping(JdbcClient db, Clock clock) {
        super(db, clock, "ECOMAISON", EcomaisonCategory.class);
    }
}
