package org.fabcom.accounting;

/**
 * One side of an entry, in cents: either a debit or a credit.
 *
 * @param third whose it is within the account (a client, a partner): a number without spaces, a space, a name; empty: nobody’s
 */
public record Line(String account, long debit, long credit, String third) {

    public Line {
        if (debit < 0 || credit < 0 || (debit == 0) == (credit == 0)) throw new IllegalArgumentException("one side");
        if (!third.isEmpty() && third.indexOf(' ') < 1) throw new IllegalArgumentException("third");
    }

    Line(String account, long debit, long credit) {
        this(account, debit, credit, "");
    }

    public static Line debit(String account, long cents) {
        return new Line(account, cents, 0);
    }

    public static Line credit(String account, long cents) {
        return new Line(account, 0, cents);
    }

    /** The same on somebody’s own account within it. */
    public Line of(String other) {
        return new Line(account, debit, credit, other);
    }

    public String thirdNumber() {
        return third.isEmpty() ? "" : third.substring(0, third.indexOf(' '));
    }

    public String thirdName() {
        return third.isEmpty() ? "" : third.substring(third.indexOf(' ') + 1);
    }

    /** The same on the other side. */
    public Line mirrored() {
        return new Line(account, credit, debit, third);
    }
}
