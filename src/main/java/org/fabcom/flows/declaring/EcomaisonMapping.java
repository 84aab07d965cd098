package org.fabcom.flows.declaring;

import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Which kind is of which category of the eco-organisation. Thread-safe. */
@Repository
class EcomaisonMapping extends KindMapping<EcomaisonCategory> {

    EcomaisonMapping(Sql db) {
        super(db, "ECOMAISON", EcomaisonCategory.class);
    }
}
