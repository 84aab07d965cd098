package org.fabcom.till.offline;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.sales.PaidDues;
import org.springframework.stereotype.Component;

/** What a line of a device pays of another room, held against what the house itself is owed there. */
@Component
record KeptDues(PaidDues dues, PaidDues.Owed owed) {

    /**
     * What it pays, "" for nothing; empty: it is not owed to this house, or at another price, and somebody looks at it. Entered by hand, what
     * is not the house's, or was taken by another till meanwhile, is paid no second time: the money that was taken is told.
     */
    Optional<String> of(PartyId owner, String due, long cents, boolean byHand) {
        var asked = owed.cents(owner, due);
        if (byHand) return Optional.of(asked.isEmpty() || dues.find(due).isPresent() ? "" : due);
        return asked.isPresent() && asked.getAsLong() == cents ? Optional.of(due) : Optional.empty();
    }
}
