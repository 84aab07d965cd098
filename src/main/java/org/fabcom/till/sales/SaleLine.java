package org.fabcom.till.sales;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of a basket, and once it is paid of a sale. Its price is that of the whole line, so that a lot ends exact to the cent.
 *
 * @param n its number in the sale, from 1
 * @param kind of object; null: typed by hand
 * @param grams 0: not weighed
 * @param cents all taxes included
 * @param guarantee months of the legal guarantee that the receipt states; 0: none
 * @param category of VAT
 * @param decided what was decided of its VAT at the sale; null in a basket
 * @param item the numbered object that it is; null: one of many
 */
public record SaleLine(
        int n,
        @Nullable UUID kind,
        String label,
        int pieces,
        long grams,
        long cents,
        Way way,
        int guarantee,
        String category,
        @Nullable Tax decided,
        @Nullable UUID item) {

    /**
     * Frozen with the line.
     *
     * @param rate in hundredths of a per cent
     * @param net cents without VAT, rounded once a line
     * @param mention why there is none, else empty
     */
    public record Tax(String regime, int rate, long net, String mention) {}

    public static SaleLine of(@Nullable UUID kind, String label, int pieces, long grams, long cents, String category) {
        return new SaleLine(0, kind, label, pieces, grams, cents, Way.SOLD, 0, category, null, null);
    }

    public SaleLine leaving(Way other) {
        return new SaleLine(
                n, kind, label, pieces, grams, other.given() ? 0 : cents, other, guarantee, category, decided, item);
    }

    public SaleLine guaranteed(int months) {
        return new SaleLine(n, kind, label, pieces, grams, cents, way, months, category, decided, item);
    }

    public SaleLine being(UUID object) {
        return new SaleLine(n, kind, label, pieces, grams, cents, way, guarantee, category, decided, object);
    }

    SaleLine at(long price) {
        return new SaleLine(n, kind, label, pieces, grams, price, way, guarantee, category, decided, item);
    }

    SaleLine numbered(int number) {
        return new SaleLine(number, kind, label, pieces, grams, cents, way, guarantee, category, decided, item);
    }

    SaleLine taxed(Tax tax) {
        return new SaleLine(n, kind, label, pieces, grams, cents, way, guarantee, category, tax, item);
    }

    public int rate() {
        return decided == null ? 0 : decided.rate();
    }

    public long net() {
        return decided == null ? cents : decided.net();
    }

    /** Its id for other rooms: the same for the same line, whoever asks. */
    static UUID id(UUID till, long number, int n) {
        return UUID.nameUUIDFromBytes(
                (till + ":" + number + ":" + n).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Map<String, Object> said() {
        var said = new HashMap<String, Object>();
        said.put("n", n);
        if (kind != null) said.put("object", kind.toString());
        if (item != null) said.put("item", item.toString());
        said.put("label", label);
        said.put("pieces", pieces);
        if (grams != 0) said.put("grams", grams);
        said.put("cents", cents);
        said.put("way", way.name());
        if (guarantee != 0) said.put("guarantee", guarantee);
        said.put("category", category);
        if (decided != null) {
            said.put("regime", decided.regime());
            said.put("rate", decided.rate());
            said.put("net", decided.net());
            if (!decided.mention().isEmpty()) said.put("mention", decided.mention());
        }
        return said;
    }

    public static SaleLine read(JsonNode said) {
        return new SaleLine(
                said.path("n").asInt(0),
                id(said, "object"),
                said.path("label").asString(),
                said.path("pieces").asInt(),
                said.path("grams").asLong(0),
                said.path("cents").asLong(),
                Way.valueOf(said.path("way").asString()),
                said.path("guarantee").asInt(0),
                said.path("category").asString(""),
                tax(said),
                id(said, "item"));
    }

    private static @Nullable UUID id(JsonNode said, String name) {
        var text = said.path(name).asString("");
        return text.isEmpty() ? null : UUID.fromString(text);
    }

    private static @Nullable Tax tax(JsonNode said) {
        if (!said.has("rate")) return null;
        return new Tax(
                said.path("regime").asString(""),
                said.path("rate").asInt(),
                said.path("net").asLong(),
                said.path("mention").asString(""));
    }
}
