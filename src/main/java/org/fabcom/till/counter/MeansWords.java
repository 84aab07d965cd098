package org.fabcom.till.counter;

import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.till.closing.Totals;
import org.fabcom.till.sales.Payment;
import org.fabcom.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Means of payment in words; each currency of the territory under its own name and in its own unit. */
@Component
public class MeansWords {

    private record Named(String name, String symbol, String unit, int decimals) {}

    private final JdbcClient db;

    MeansWords(JdbcClient db) {
        this.db = db;
    }

    /** {@code CASH}, {@code CURRENCY:id}: as totals name them. */
    public String of(String key, Page page) {
        int colon = key.indexOf(':');
        if (colon < 0) return page.t("till.means." + key);
        return Ids.read(key.substring(colon + 1))
                .flatMap(this::named)
                .map(Named::name)
                .orElseGet(() -> page.t("till.means.CURRENCY"));
    }

    public String of(Payment it, Page page) {
        return of(it.means().name() + (it.currency() == null ? "" : ":" + it.currency()), page);
    }

    /** Euros, and what they were in the currency's own unit. */
    public String sum(String key, Totals.Taken it, Page page) {
        int colon = key.indexOf(':');
        var euros = page.euros(it.cents());
        if (colon < 0) return euros;
        return Ids.read(key.substring(colon + 1))
                .flatMap(this::named)
                .map(named -> units(named, it.units(), page) + " (" + euros + ")")
                .orElse(euros);
    }

    private static String units(Named it, long units, Page page) {
        if (it.unit().equals("HOURS")) return page.duration(units);
        return page.formats().decimal(units, it.decimals()) + "\u00a0" + it.symbol();
    }

    private Optional<Named> named(UUID currency) {
        return db.sql("select name, symbol, unit, decimals from ledger.currency_card where id = :id")
                .param("id", currency)
                .query((row, n) ->
                        new Named(row.getString("name"), row.getString("symbol"), row.getString("unit"), row.getInt("decimals")))
                .optional();
    }
}
