package org.fabcom.ledger.currencies;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Rows;

/** So many of the smallest unit of a currency: cents, minutes, points. Never zero nor less (E36). */
public record Amount(CurrencyId currency, long units) {

    /** The most that one transfer may carry. */
    public static final long MOST = 1_000_000_000_000L;

    public static List<Amount> one(CurrencyId currency, long units) {
        return List.of(new Amount(currency, units));
    }

    /** From the columns {@code currencies} and {@code amounts}, side by side. */
    public static List<Amount> read(ResultSet row) throws SQLException {
        var amounts = new ArrayList<Amount>();
        var units = (Long[]) row.getArray("amounts").getArray();
        for (var currency : Rows.ids(row, "currencies"))
            amounts.add(new Amount(new CurrencyId(currency), units[amounts.size()]));
        return amounts;
    }
}
