package org.fabcom.observatory.consent;

import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations agree to be counted. Asked of each, never assumed; the last word holds from the next edition on. */
@Repository
public class Consents {

    private final Sql db;

    public Consents(Sql db) {
        this.db = db;
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
                        + "values (:id, :organisation, :given, :by, :now)")
                .param("id", Ids.next(), "organisation", organisation.value(), "given", yes, "by", by.value())
                .update();
    }
}
