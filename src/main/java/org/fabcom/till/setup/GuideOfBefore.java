package org.fabcom.till.setup;

import module java.base;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.flows.totals.FormerPrices;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** Prices that come along with a former tool, in the name of the structure, at the standard rate until somebody says another. */
@Component
record GuideOfBefore(Sql db) implements FormerPrices {

    private static final long MOST = 10_000_000;

    @Override
    public boolean take(PartyId owner, UUID kind, long least, long most) {
        if (least < 0 || most < least || most > MOST) return false;
        return db.sql("""
                insert into till.guide (kind, organisation, per, least, most, category, changed_by, changed_at)
                values (:kind, :owner, 'PIECE', :least, :most, :category, :owner, :now) on conflict do nothing
                """)
                .param("kind", kind)
                .param("owner", owner.value())
                .param("least", least)
                .param("most", most)
                .param("category", VatCategory.STANDARD.name())
                .updated();
    }
}
