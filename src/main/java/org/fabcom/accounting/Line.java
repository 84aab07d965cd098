package org.fabcom.accounting;

/** One side of an entry, in cents: either a debit or a credit. */
public record Line(String account, long debit, long credit) {

    public Line {
        if (debit < 0 || credit < 0 || (debit == 0) == (credit == 0)) throw new IllegalArgumentException("one side");
    }

    public static Line debit(String account, long cents) {
        return new Line(account, cents, 0);
    }

    public static Line credit(String account, long cents) {
        return new Line(account, 0, cents);
    }

    /** The same on the other side. */
    Line mirrored() {
        return new Line(account, credit, debit);
    }
}
