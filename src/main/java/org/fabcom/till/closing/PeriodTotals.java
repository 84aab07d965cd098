package org.fabcom.till.closing;

import module java.base;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import tools.jackson.databind.JsonNode;

/**
 * What sales and refunds come to. Refunds are below zero, so that everything adds up.
 *
 * @param cents of sales and refunds together
 * @param refunded of refunds alone
 * @param gifts rounded up and given, within {@code cents}
 * @param rates by VAT rate in hundredths of a per cent
 * @param means by means of payment
 * @param invoices money of invoices by its means: no sale here, and in none of the others
 */
public record PeriodTotals(
        int sales,
        int refunds,
        int cancelled,
        int reprints,
        long cents,
        long refunded,
        long gifts,
        Map<Integer, Rate> rates,
        Map<String, Taken> means,
        Map<String, Taken> invoices) {

    public static final PeriodTotals NONE = new PeriodTotals(0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of());

    /** The line of a gift that rounds up: money without a sale, hence without VAT. */
    public static final String ROUND_UP = "ROUND_UP";

    public record Rate(long net, long vat, long gross) {
        Rate plus(Rate other) {
            return new Rate(net + other.net, vat + other.vat, gross + other.gross);
        }
    }

    /** {@code units}: of a currency of the territory, in its smallest unit; else 0. */
    public record Taken(int count, long cents, long units) {
        Taken plus(Taken other) {
            return new Taken(count + other.count, cents + other.cents, units + other.units);
        }
    }

    public PeriodTotals {
        rates = Map.copyOf(new TreeMap<>(rates));
        means = Map.copyOf(means);
        invoices = Map.copyOf(invoices);
    }

    public static PeriodTotals of(Iterable<TillEvent> events) {
        var sum = NONE;
        for (var it : events) sum = sum.plus(of(it));
        return sum;
    }

    private static PeriodTotals of(TillEvent it) {
        return switch (it.kind()) {
            case SALE, REFUND -> traded(it);
            case CANCELLED -> new PeriodTotals(0, 0, 1, 0, 0, 0, 0, Map.of(), Map.of(), Map.of());
            case REPRINT -> new PeriodTotals(0, 0, 0, 1, 0, 0, 0, Map.of(), Map.of(), Map.of());
            case INVOICE ->
                new PeriodTotals(
                        0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(key(it.said()), new Taken(1, it.cents(), 0)));
            default -> NONE;
        };
    }

    private static PeriodTotals traded(TillEvent it) {
        var said = it.said();
        boolean back = it.kind() == EventKind.REFUND;
        var rates = new TreeMap<Integer, Rate>();
        long gifts = 0;
        for (var line : said.path("lines")) {
            long cents = line.path("cents").asLong();
            if (line.path("way").asString("").equals(ROUND_UP)) {
                gifts += cents;
                continue;
            }
            long net = line.path("net").asLong();
            rates.merge(line.path("rate").asInt(), new Rate(net, cents - net, cents), Rate::plus);
        }
        var means = new TreeMap<String, Taken>();
        for (var paid : said.path("payments")) {
            var taken =
                    new Taken(1, paid.path("cents").asLong(), paid.path("units").asLong(0));
            means.merge(key(paid), taken, Taken::plus);
        }
        return new PeriodTotals(
                back ? 0 : 1, back ? 1 : 0, 0, 0, it.cents(), back ? it.cents() : 0, gifts, rates, means, Map.of());
    }

    private static String key(JsonNode paid) {
        var currency = paid.path("currency").asString("");
        return paid.path("means").asString() + (currency.isEmpty() ? "" : ":" + currency);
    }

    public PeriodTotals plus(PeriodTotals other) {
        var allRates = new TreeMap<>(rates);
        other.rates.forEach((rate, it) -> allRates.merge(rate, it, Rate::plus));
        var allMeans = new TreeMap<>(means);
        other.means.forEach((key, it) -> allMeans.merge(key, it, Taken::plus));
        var allInvoices = new TreeMap<>(invoices);
        other.invoices.forEach((key, it) -> allInvoices.merge(key, it, Taken::plus));
        return new PeriodTotals(
                sales + other.sales,
                refunds + other.refunds,
                cancelled + other.cancelled,
                reprints + other.reprints,
                cents + other.cents,
                refunded + other.refunded,
                gifts + other.gifts,
                allRates,
                allMeans,
                allInvoices);
    }

    /** What was taken with this means; nothing if none was. */
    public Taken taken(String key) {
        return means.getOrDefault(key, new Taken(0, 0, 0));
    }

    /** Cash of invoices, less what went back. */
    long invoiced() {
        return invoices.getOrDefault("CASH", new Taken(0, 0, 0)).cents();
    }

    /** As a closing says it. */
    public Map<String, Object> said() {
        var said = new LinkedHashMap<String, Object>();
        said.put("sales", sales);
        said.put("refunds", refunds);
        said.put("cancelled", cancelled);
        said.put("reprints", reprints);
        said.put("cents", cents);
        said.put("refunded", refunded);
        said.put("gifts", gifts);
        said.put("vat", saidRates());
        said.put("means", said(means));
        if (!invoices.isEmpty()) said.put("invoices", said(invoices));
        return said;
    }

    private List<Object> saidRates() {
        var list = new ArrayList<Object>();
        new TreeMap<>(rates)
                .forEach((rate, it) ->
                        list.add(Map.of("rate", rate, "net", it.net(), "vat", it.vat(), "gross", it.gross())));
        return list;
    }

    private static List<Object> said(Map<String, Taken> sums) {
        var list = new ArrayList<Object>();
        new TreeMap<>(sums)
                .forEach((key, it) ->
                        list.add(Map.of("means", key, "count", it.count(), "cents", it.cents(), "units", it.units())));
        return list;
    }

    /** As a closing said it. */
    public static PeriodTotals read(JsonNode said) {
        var rates = new TreeMap<Integer, Rate>();
        for (var it : said.path("vat"))
            rates.put(
                    it.path("rate").asInt(),
                    new Rate(
                            it.path("net").asLong(),
                            it.path("vat").asLong(),
                            it.path("gross").asLong()));
        return new PeriodTotals(
                said.path("sales").asInt(),
                said.path("refunds").asInt(),
                said.path("cancelled").asInt(),
                said.path("reprints").asInt(),
                said.path("cents").asLong(),
                said.path("refunded").asLong(),
                said.path("gifts").asLong(),
                rates,
                sums(said.path("means")),
                sums(said.path("invoices")));
    }

    private static Map<String, Taken> sums(JsonNode said) {
        var sums = new TreeMap<String, Taken>();
        for (var it : said)
            sums.put(
                    it.path("means").asString(),
                    new Taken(
                            it.path("count").asInt(),
                            it.path("cents").asLong(),
                            it.path("units").asLong()));
        return sums;
    }
}
