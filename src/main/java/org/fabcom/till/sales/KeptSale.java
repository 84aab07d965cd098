package org.fabcom.till.sales;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.journal.BusinessDay;
import org.jspecify.annotations.Nullable;

/**
 * What a device did without network.
 *
 * @param operator to whom the device is registered
 * @param session number of the opening that it saw
 * @param basket that it took over from the server, as it was in {@code version}; null: none
 * @param key under which it is written once, be it that the server had it before the network was cut
 */
public record KeptSale(
        Act act,
        PartyId operator,
        long session,
        @Nullable UUID basket,
        int version,
        List<SaleLine> lines,
        List<Payment> payments,
        String key,
        KeptProof proof) {

    public enum Act {
        SOLD,
        /** A basket given up before it was paid. */
        GIVEN_UP,
        /** A basket of the server that waits on the device from now on. */
        TAKEN_OVER
    }

    public KeptSale {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    LocalDate day() {
        return BusinessDay.of(proof.soldAt());
    }
}
