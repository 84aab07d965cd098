package org.fabcom.accompaniers.quotes;

import module java.base;

/**
 * What lines come to, each unit apart: cents without tax and the tax of each rate, minutes of each side, things. Minutes are
 * never turned into euros, nor the other way round.
 *
 * @param taxes cents of tax by rate (hundredths of a per cent), on the sum of its lines, rounded half up
 */
record QuoteTotals(long net, Map<Integer, Long> taxes, int paid, int given, int asked, List<String> things) {

    static QuoteTotals of(List<QuoteLine> lines) {
        var bases = new TreeMap<Integer, Long>();
        int paid = 0;
        int given = 0;
        int asked = 0;
        var things = new ArrayList<String>();
        for (var line : lines) {
            switch (line) {
                case QuoteLine.Money it -> bases.merge(it.vat(), it.net(), Math::addExact);
                case QuoteLine.Time it when it.side() == QuoteLine.Side.ASKER -> asked += it.minutes();
                case QuoteLine.Time it when it.given() -> given += it.minutes();
                case QuoteLine.Time it -> paid += it.minutes();
                case QuoteLine.Thing it -> things.add(it.words());
            }
        }
        var taxes = new TreeMap<Integer, Long>();
        bases.forEach((rate, base) -> {
            if (rate > 0) taxes.put(rate, tax(base, rate));
        });
        long net = bases.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        return new QuoteTotals(net, taxes, paid, given, asked, List.copyOf(things));
    }

    private static long tax(long base, int rate) {
        return BigDecimal.valueOf(base)
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What is paid, tax included. */
    long gross() {
        return taxes.values().stream().mapToLong(Long::longValue).reduce(net, Math::addExact);
    }
}
