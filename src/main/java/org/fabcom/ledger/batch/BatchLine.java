package org.fabcom.ledger.batch;

import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A line that was looked at.
 *
 * @param name as typed, or as the party is called once it was found
 * @param why what is wrong with it, in words; empty if it may be paid: then party and amount are there
 */
record BatchLine(
        long number,
        String name,
        @Nullable PartyId party,
        @Nullable Amount amount,
        String subject,
        String why) {

    boolean good() {
        return why.isEmpty();
    }

    BatchLine wrong(String sentence) {
        return new BatchLine(number, name, party, amount, subject, sentence);
    }
}
