package org.fabcom.accounting;

import module java.base;

/** What an account took on each side, in cents. {@code third}: that of one client or partner within it; empty: all of it, or nobody’s. */
public record Sums(Account account, long debit, long credit, String third) {

    /** Whoever’s they are. */
    public Sums(Account account, long debit, long credit) {
        this(account, debit, credit, "");
    }

    static final String SURPLUS = "120";
    static final String DEFICIT = "129";

    /** Above zero when the debits weigh more. */
    public long balance() {
        return Math.subtractExact(debit, credit);
    }

    /**
     * What a closed period leaves to the next: accounts of classes 1 to 5 as they stand, that of clients client by client, classes 6 and 7 as one result (120 or 129). No
     * lines when nothing is left.
     */
    static List<Line> opening(List<Sums> closed) {
        var lines = new ArrayList<Line>();
        long result = 0;
        long surplus = 0;
        long deficit = 0;
        for (var it : closed) {
            if (it.account().kind() >= 6) result = Math.addExact(result, -it.balance());
            else if (it.account().number().equals(SURPLUS)) surplus += it.balance();
            else if (it.account().number().equals(DEFICIT)) deficit += it.balance();
            else add(lines, it.account().number(), it.balance(), it.third());
        }
        add(lines, SURPLUS, surplus - Math.max(result, 0), "");
        add(lines, DEFICIT, deficit + Math.max(-result, 0), "");
        return lines;
    }

    private static void add(List<Line> lines, String account, long balance, String third) {
        if (balance > 0) lines.add(Line.debit(account, balance).of(third));
        if (balance < 0) lines.add(Line.credit(account, -balance).of(third));
    }
}
