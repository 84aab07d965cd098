package org.fabcom.accounting;

/** What an account took on each side, in cents. */
public record Sums(Account account, long debit, long credit) {

    /** Above zero when the debits weigh more. */
    public long balance() {
        return Math.subtractExact(debit, credit);
    }
}
