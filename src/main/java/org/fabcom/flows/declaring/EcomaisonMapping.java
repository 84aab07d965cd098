package org.fabcom.flows.declaring;

import java.time.Clock;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Which kind is of which category of the eco-organisation. Thread-safe. */
@Repository
class EcomaisonMapping extends KindMapping<EcomaisonCategory> {

    EcomaisonMapping(Sql db, Clock clock) {
        super(db, clock, "ECOMAISON", EcomaisonCategory.class);
    }
}
