package org.fabcom.till.sales;

import module java.base;
import org.fabcom.billing.vat.VatTotals;
import org.fabcom.kernel.Ids;
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
 * @param due what it pays of another room, by its own key, once: the rent of a loan; empty: nothing
 * @param reductions what rules took off or added, each with its name; the price is what came of it
 * @param typed its price was typed, though the guide has one: of a basket only, no event says it
 * @param despite bookings of the numbered object that whoever sold it knew of: they give way to the sale
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
        @Nullable UUID item,
        String due,
        List<Reduction> reductions,
        boolean typed,
        List<UUID> despite) {

    /**
     * Frozen with the line.
     *
     * @param rate in hundredths of a per cent
     * @param net cents without VAT, rounded once a line
     * @param mention why there is none, else empty
     */
    public record Tax(String regime, int rate, long net, String mention) {}

    /** Cents off by the rule of this name; below zero, it adds them: a base price, a solidarity level, whole steps. */
    public record Reduction(String label, long cents) {}

    public SaleLine {
        reductions = List.copyOf(reductions);
        despite = List.copyOf(despite);
    }

    public static SaleLine of(@Nullable UUID kind, String label, int pieces, long grams, long cents, String category) {
        return new SaleLine(
                0, kind, label, pieces, grams, cents, Way.SOLD, 0, category, null, null, "", List.of(), false,
                List.of());
    }

    private SaleLine with(long price, Way out, List<Reduction> off, boolean told) {
        return new SaleLine(
                n, kind, label, pieces, grams, price, out, guarantee, category, decided, item, due, off, told, despite);
    }

    public SaleLine leaving(Way other) {
        return other.given() ? with(0, other, List.of(), typed) : with(cents, other, reductions, typed);
    }

    private SaleLine bearing(
            int number, int months, @Nullable Tax tax, @Nullable UUID object, String key, List<UUID> bookings) {
        return new SaleLine(
                number,
                kind,
                label,
                pieces,
                grams,
                cents,
                way,
                months,
                category,
                tax,
                object,
                key,
                reductions,
                typed,
                bookings);
    }

    public SaleLine guaranteed(int months) {
        return bearing(n, months, decided, item, due, despite);
    }

    public SaleLine being(UUID object) {
        return bearing(n, guarantee, decided, object, due, despite);
    }

    /** It pays this of another room. */
    public SaleLine owing(String key) {
        return bearing(n, guarantee, decided, item, key, despite);
    }

    /** Another price than the one that came about: nothing explains it any more. */
    SaleLine at(long price) {
        return with(price, way, List.of(), true);
    }

    SaleLine numbered(int number) {
        return bearing(number, guarantee, decided, item, due, despite);
    }

    SaleLine taxed(Tax tax) {
        return bearing(n, guarantee, tax, item, due, despite);
    }

    /** Sold though it is kept for somebody: by whoever was told so. */
    public SaleLine inSpiteOf(List<UUID> bookings) {
        return bearing(n, guarantee, decided, item, due, bookings);
    }

    /** At a price that was said: no base price takes its place. */
    public SaleLine asTyped() {
        return with(cents, way, reductions, true);
    }

    /** With these taken off its full price, instead of others. */
    public SaleLine reduced(List<Reduction> off) {
        return with(full() - off.stream().mapToLong(Reduction::cents).sum(), way, off, typed);
    }

    /** At the price that it has, after these were taken off. */
    public SaleLine explained(List<Reduction> off) {
        return with(cents, way, off, typed);
    }

    /** Its price before anything was taken off. */
    public long full() {
        return cents + reductions.stream().mapToLong(Reduction::cents).sum();
    }

    /** So much of it that comes back, taxed as it was sold; what explained its price stays with the sale. */
    public SaleLine back(int some, long weight, long price) {
        long off = -(price - VatTotals.contained(price, rate()));
        var tax = decided == null ? new Tax("", 0, off, "") : new Tax(decided.regime(), rate(), off, decided.mention());
        return new SaleLine(
                n, kind, label, -some, -weight, -price, way, guarantee, category, tax, item, due, List.of(), false,
                List.of());
    }

    public int rate() {
        return decided == null ? 0 : decided.rate();
    }

    public long net() {
        return decided == null ? cents : decided.net();
    }

    /** Its id for other rooms: the same for the same line, whoever asks. */
    public static UUID id(UUID till, long number, int n) {
        return Ids.named(till + ":" + number + ":" + n);
    }

    /** For a basket. */
    Map<String, Object> kept() {
        var kept = said();
        if (typed) kept.put("typed", true);
        return kept;
    }

    public Map<String, Object> said() {
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
        if (!due.isEmpty()) said.put("due", due);
        if (!despite.isEmpty())
            said.put("despite", despite.stream().map(UUID::toString).toList());
        if (!reductions.isEmpty())
            said.put(
                    "reductions",
                    reductions.stream()
                            .map(it -> Map.of("label", it.label(), "cents", it.cents()))
                            .toList());
        if (decided != null) {
            said.put("regime", decided.regime());
            said.put("rate", decided.rate());
            said.put("net", decided.net());
            if (!decided.mention().isEmpty()) said.put("mention", decided.mention());
        }
        return said;
    }

    static SaleLine read(JsonNode said) {
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
                id(said, "item"),
                said.path("due").asString(""),
                said.path("reductions")
                        .valueStream()
                        .map(it -> new Reduction(
                                it.path("label").asString(""), it.path("cents").asLong(0)))
                        .toList(),
                said.path("typed").asBoolean(false),
                said.path("despite")
                        .valueStream()
                        .map(it -> UUID.fromString(it.asString("")))
                        .toList());
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
