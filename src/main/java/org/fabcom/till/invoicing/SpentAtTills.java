package org.fabcom.till.invoicing;

import java.util.UUID;
import org.fabcom.billing.matching.SpentTransfers;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** What paid a sale pays no invoice. */
@Component
record SpentAtTills(Sql db) implements SpentTransfers {

    @Override
    public boolean spent(UUID transfer) {
        return db.sql("select exists (select from till.paid_transfer where transfer = :transfer)")
                .param("transfer", transfer)
                .single(Boolean.class);
    }
}
