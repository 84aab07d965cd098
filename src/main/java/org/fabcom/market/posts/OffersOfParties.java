package org.fabcom.market.posts;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.OpenOffers;
import org.springframework.stereotype.Component;

/** Tells rooms beside the square who offers something on it. */
@Component
record OffersOfParties(Sql db) implements OpenOffers {

    @Override
    public Set<PartyId> among(Collection<PartyId> parties) {
        return db.sql(
                        "select distinct owner from market.post where owner = any (:parties) and kind = 'OFFER' and state = 'PUBLISHED'")
                .param("parties", Rows.ids(parties))
                .set((row, n) -> Rows.party(row, "owner"));
    }
}
