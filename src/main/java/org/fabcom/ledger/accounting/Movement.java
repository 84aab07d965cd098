package org.fabcom.ledger.accounting;

import java.time.LocalDate;
import java.util.List;
import org.fabcom.ledger.CurrencyId;
import org.fabcom.ledger.TransferId;

/**
 * A payment in euros seen from the books of one party. What is paid is an expense, what comes in an income (E49); when it is given back,
 * the same account goes the other way, so that it ends at zero.
 *
 * @param paid true when the money left this party
 * @param back true when it gives back an earlier payment
 */
record Movement(TransferId transfer, CurrencyId currency, boolean back, boolean paid, long cents, LocalDate day) {

    /** The accounts of this currency. */
    record Accounts(String available, String expense, String income) {}

    List<Line> lines(Accounts accounts) {
        var nature = paid == back ? accounts.income() : accounts.expense();
        return paid
                ? List.of(Line.debit(nature, cents), Line.credit(accounts.available(), cents))
                : List.of(Line.debit(accounts.available(), cents), Line.credit(nature, cents));
    }
}
