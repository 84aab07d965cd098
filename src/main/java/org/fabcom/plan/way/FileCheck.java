package org.fabcom.plan.way;

/**
 * What stays of a file that was looked at and not kept (statement A34): its fingerprint and counts. {@code objects} are
 * accounting entries or people who are subscribed, {@code apart} people to whom nobody may write any more, {@code faults}
 * what must be mended first.
 */
public record FileCheck(Kind kind, String sha256, int lines, long objects, long apart, int faults) {

    /** BOOKS: the accounting entries file (article A47 A-1 of the LPF). CONTACTS: the people of a newsletter. */
    public enum Kind {
        BOOKS,
        CONTACTS
    }

    public FileCheck {
        if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("sha256");
        if (lines < 0 || objects < 0 || apart < 0 || faults < 0) throw new IllegalArgumentException("below zero");
    }

    public boolean sound() {
        return faults == 0;
    }
}
