package org.fabcom.flows.survey;

import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.flows.declaring.KindMapping;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Which kind is of which stream in surveys. Thread-safe. */
@Repository
class StreamMapping extends KindMapping<Flow> {

    StreamMapping(Sql db) {
        super(db, "SURVEY", Flow.class);
    }
}
