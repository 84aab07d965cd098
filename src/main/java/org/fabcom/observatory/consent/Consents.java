package org.fabcom.observatory.consent;

import java.time.Clock;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations agree to be counted. Asked of each, never assumed; the last word holds from the next edition on. */
@Repository
public class Consents {

    private final Sql db;
    private final Clock clock;

    public Consents(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public boolean given(PartyId organisation) {
        return db.sql(
                        "select given from observatory.observatory_consent where organisation = :id order by entry desc limit 1")
                .param("id", organisation.value())
                .optional(Boolean.class)
                .orElse(false);
    }

    /** Written down if it is news. The base asks whether {@code by} speaks for the organisation. */
    @Transactional
    public void say(PartyId organisation, boolean yes, PartyId by) {
        if (given(organisation) == yes) return;
        db.sql("insert into observatory.observatory_consent (id, organisation, given, actor, at) "
                        + "values (:id, :organisation, :given, :by, :at)")
                .param("id", Ids.next())
                .param("organisation", organisation.value())
                .param("given", yes)
                .param("by", by.value())
                .param("at", clock.instant())
                .update();
    }
}
