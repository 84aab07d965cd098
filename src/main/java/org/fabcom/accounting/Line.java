package org.fabcom.accounting;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

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

    /** Those of an entry, as its row holds them. */
    static List<Line> read(ResultSet row) throws SQLException {
        var accounts = (String[]) row.getArray("accounts").getArray();
        var debits = (Long[]) row.getArray("debits").getArray();
        var credits = (Long[]) row.getArray("credits").getArray();
        var said = row.getArray("thirds");
        var thirds = said == null ? new String[0] : (String[]) said.getArray();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < accounts.length; i++)
            lines.add(new Line(accounts[i], debits[i], credits[i], i < thirds.length ? thirds[i] : ""));
        return lines;
    }

    /** Null where no line is anybody’s. */
    static String @Nullable [] thirds(List<Line> lines) {
        if (lines.stream().allMatch(it -> it.third().isEmpty())) return null;
        return lines.stream().map(Line::third).toArray(String[]::new);
    }
}
