package org.fabcom.till.closing;

import module java.base;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;

/**
 * Cash that must be in the drawer, and what makes it.
 *
 * @param opening what was counted at the opening
 * @param sales taken for sales, what was given back of refunds already off
 * @param moved put in or taken out without a sale
 * @param invoices taken for invoices, what was given back already off
 */
public record CashExpected(long opening, long sales, long moved, long invoices) {

    public static CashExpected of(List<TillEvent> session) {
        long opening = 0;
        long moved = 0;
        for (var it : session) {
            if (it.kind() == EventKind.OPENED) opening = it.cents();
            if (it.kind() == EventKind.FLOAT) moved += it.cents();
        }
        var totals = PeriodTotals.of(session);
        return new CashExpected(opening, totals.taken("CASH").cents(), moved, totals.invoiced());
    }

    public long cents() {
        return opening + sales + moved + invoices;
    }
}
