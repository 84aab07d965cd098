package org.fabcom.till.sales;

import module java.base;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of what was paid.
 *
 * @param cents that it pays of the sale
 * @param given cash handed over; the rest was given back
 * @param currency of the territory, with {@code units} in its smallest unit, booked by {@code transfer}
 * @param note number and bank of a cheque; no name
 */
public record Payment(
        Means means,
        long cents,
        long given,
        @Nullable UUID currency,
        long units,
        @Nullable UUID transfer,
        String note) {

    /** Means of payment. */
    public enum Means {
        CASH,
        CARD,
        CHEQUE,
        CURRENCY
    }

    public static Payment of(Means means, long cents) {
        return new Payment(means, cents, means == Means.CASH ? cents : 0, null, 0, null, "");
    }

    public static Payment cash(long cents, long given) {
        return new Payment(Means.CASH, cents, given, null, 0, null, "");
    }

    public static Payment cheque(long cents, String note) {
        return new Payment(Means.CHEQUE, cents, 0, null, 0, null, note);
    }

    public static Payment transfer(long cents, UUID currency, long units, UUID transfer) {
        return new Payment(Means.CURRENCY, cents, 0, currency, units, transfer, "");
    }

    /** Given back in cash. */
    public long change() {
        return means == Means.CASH ? given - cents : 0;
    }

    /** As totals name its means. */
    public String key() {
        return means.name() + (currency == null ? "" : ":" + currency);
    }

    /** As the journal keeps it. */
    public Map<String, Object> said() {
        var said = new HashMap<String, Object>();
        said.put("means", means.name());
        said.put("cents", cents);
        if (means == Means.CASH && cents > 0) said.put("given", given);
        if (currency != null) said.put("currency", currency.toString());
        if (units != 0) said.put("units", units);
        if (transfer != null) said.put("transfer", transfer.toString());
        if (!note.isEmpty()) said.put("note", note);
        return said;
    }

    static Payment read(JsonNode said) {
        return new Payment(
                Means.valueOf(said.path("means").asString()),
                said.path("cents").asLong(),
                said.path("given").asLong(0),
                id(said, "currency"),
                said.path("units").asLong(0),
                id(said, "transfer"),
                said.path("note").asString(""));
    }

    private static @Nullable UUID id(JsonNode said, String name) {
        var text = said.path(name).asString("");
        return text.isEmpty() ? null : UUID.fromString(text);
    }
}
