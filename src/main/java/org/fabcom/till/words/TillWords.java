package org.fabcom.till.words;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Journals hold ids and keys; here they get the names of today, each currency of the territory in its own unit. */
@Component
public class TillWords {

    private record Named(String name, String symbol, String unit, int decimals) {}

    private final Sql db;

    TillWords(Sql db) {
        this.db = db;
    }

    /** Who stood there; the house itself has a name too. */
    public String operator(@Nullable PartyId operator, Page page) {
        if (operator == null) return page.t("till.house");
        return db.sql("select name from people.party_card where id = :id")
                .param("id", operator.value())
                .optional(String.class)
                .orElse("—");
    }

    /** The same, for whoever reads a receipt; null: they are there no more, or the house itself. */
    public @Nullable String server(@Nullable PartyId operator, Page page) {
        if (operator == null) return page.t("till.house");
        boolean gone = db.sql("select exists (select from people.person_card where id = :id and erased_at is not null)")
                .param("id", operator.value())
                .single(Boolean.class);
        return gone ? null : operator(operator, page);
    }

    /** That a sale was copied from a notebook, or made without network; null: neither. */
    public static @Nullable String whence(SaleRead sale, Page page) {
        var kept = sale.keptAt();
        var day = sale.writtenOn();
        if (kept == null) return day == null ? null : page.t("till.sale.copied", page.date(day));
        var words = page.t("till.sale.kept", page.dateTime(kept));
        return sale.clockDoubted() ? words + " " + page.t("till.sale.clock") : words;
    }

    /** When it was sold; without network, when the device sold it and when it was sent. */
    public static String at(SaleRead sale, Page page) {
        var kept = sale.keptAt();
        var written = page.dateTime(sale.event().at());
        return kept == null ? written : page.t("till.sale.sent.on", page.dateTime(kept), written);
    }

    /** {@code rank}: among the sales of the day on which it was written; what was sold on another day has none there. */
    public static String title(SaleRead sale, long rank, Page page) {
        var day = page.shortDate(sale.soldOn());
        return sale.soldOn().equals(sale.event().day())
                ? page.t("till.sale.title", page.number(rank), day)
                : page.t("till.sale.title.late", day);
    }

    /** {@code CASH}, {@code CURRENCY:id}: as totals name them. */
    public String means(String key, Page page) {
        int colon = key.indexOf(':');
        if (colon < 0) return page.t("till.means." + key);
        return currency(key).map(Named::name).orElseGet(() -> page.t("till.means.CURRENCY"));
    }

    /** Of money beside sales: of which invoice or why, and what was noted. */
    public static String about(TillEvent it) {
        var said = it.said();
        var note = said.path("note").asString("");
        var why = said.path(it.kind() == EventKind.INVOICE ? "reference" : "reason")
                .asString("");
        return note.isEmpty() ? why : why + " · " + note;
    }

    /** What it came to; a cheque of deposit that is cashed left those that are kept, and goes to the bank. */
    public static long cents(TillEvent it) {
        return it.said().path("means").asString("").equals("CASHED") ? -it.cents() : it.cents();
    }

    /** The same: by what it came or went; empty: in cash. */
    public String way(TillEvent it, Page page) {
        var means = it.said().path("means").asString("");
        return switch (it.kind()) {
            case INVOICE -> means(means, page);
            case DEPOSIT -> page.t("till.deposit." + means);
            default -> "";
        };
    }

    /** Euros, after what they were in the currency's own unit. */
    public String sum(String key, PeriodTotals.Taken it, Page page) {
        var euros = page.euros(it.cents());
        return currency(key)
                .map(named -> units(named, it.units(), page) + " (" + euros + ")")
                .orElse(euros);
    }

    public static String quantity(int pieces, long grams, Page page) {
        if (grams == 0) return page.number(pieces);
        var mass = page.t("till.kilos", page.formats().decimal(grams, 3));
        return Math.abs(pieces) < 2 ? mass : page.number(pieces) + " · " + mass;
    }

    /** « Remise adhérent : −0,40 € »: what was taken off a line or added, each with its name; empty: nothing. */
    public static String less(SaleLine it, Page page) {
        return it.reductions().stream()
                .map(one ->
                        page.t(one.cents() < 0 ? "till.added.to" : "till.less", one.label(), page.euros(-one.cents())))
                .collect(Collectors.joining(" · "));
    }

    private static String units(Named it, long units, Page page) {
        if (it.unit().equals("HOURS")) return page.duration(units);
        return page.formats().decimal(units, it.decimals()) + "\u00a0" + it.symbol();
    }

    private Optional<Named> currency(String key) {
        int colon = key.indexOf(':');
        return colon < 0 ? Optional.empty() : Ids.read(key.substring(colon + 1)).flatMap(this::named);
    }

    private Optional<Named> named(UUID currency) {
        return db.sql("select name, symbol, unit, decimals from ledger.currency_card where id = :id")
                .param("id", currency)
                .optional((row, n) -> new Named(
                        row.getString("name"), row.getString("symbol"), row.getString("unit"), row.getInt("decimals")));
    }
}
