package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A transfer with the fees that were taken with it.
 *
 * @param feeOf the payment that it is itself the fee of
 */
public record Receipt(
        Transfer transfer, List<Fee> fees, @Nullable TransferId feeOf) {

    /** {@code label}: as the rule calls it. */
    public record Fee(TransferId id, String label, PartyId payee, Amount amount) {}

    /** A payment was given back without its fee, which could not come back: it stays owed to who paid it. Said once for a debt. */
    public record FeeOwed(TransferId payment, PartyId payer, Amount fee) {}

    public Receipt {
        fees = List.copyOf(fees);
    }
}
