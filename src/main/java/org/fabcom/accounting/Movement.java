package org.fabcom.accounting;

import module java.base;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.CurrencyId;
import org.jspecify.annotations.Nullable;

/**
 * Something in euros seen from the books of one party (E49). A debt is an expense of who owes it and an income of who asks for it, and
 * its payment clears what was owed. What nobody asked for is an expense or an income when it is paid. What is given back takes the expense
 * or the income back, and so does a debt that is taken back: every account ends at zero.
 *
 * @param transfer the payment; null for a debt
 * @param debt what is asked for or paid; null for a payment that nobody asked for and for what is given back
 * @param paid true when this party is the one that pays
 */
record Movement(
        Kind kind,
        @Nullable TransferId transfer,
        @Nullable UUID debt,
        CurrencyId currency,
        boolean paid,
        long cents,
        LocalDate day) {

    /** What happened. */
    enum Kind {
        PAYMENT,
        /** A payment, or a part of it, given back. */
        REVERSAL,
        DEBT,
        TAKEN_BACK
    }

    /** The accounts of this currency. */
    record Accounts(String available, String expense, String income, String owed, String receivable) {}

    Journal journal() {
        if (transfer != null) return Journal.BQ;
        return paid ? Journal.AC : Journal.VE;
    }

    /** One key for each thing that happened: it is written once. */
    String key() {
        return switch (kind) {
            case PAYMENT, REVERSAL -> "transfer-" + transfer + "-" + currency;
            case DEBT -> askedFor();
            case TAKEN_BACK -> "debt-back-" + debt + "-" + currency;
        };
    }

    /** The key of the debt itself. */
    String askedFor() {
        return "debt-" + debt + "-" + currency;
    }

    List<Line> lines(Accounts accounts) {
        return switch (kind) {
            case PAYMENT -> {
                var cleared = paid ? accounts.owed() : accounts.receivable();
                var nature = paid ? accounts.expense() : accounts.income();
                yield bank(accounts, debt == null ? nature : cleared);
            }
            case REVERSAL -> bank(accounts, paid ? accounts.income() : accounts.expense());
            case DEBT -> asked(accounts);
            case TAKEN_BACK -> asked(accounts).stream().map(Line::mirrored).toList();
        };
    }

    private List<Line> bank(Accounts accounts, String other) {
        return paid
                ? List.of(Line.debit(other, cents), Line.credit(accounts.available(), cents))
                : List.of(Line.debit(accounts.available(), cents), Line.credit(other, cents));
    }

    private List<Line> asked(Accounts accounts) {
        return paid
                ? List.of(Line.debit(accounts.expense(), cents), Line.credit(accounts.owed(), cents))
                : List.of(Line.debit(accounts.receivable(), cents), Line.credit(accounts.income(), cents));
    }
}
