package org.fabcom.billing.vat;

import module java.base;
import org.fabcom.billing.Shares;

/**
 * Amounts by rate and in all, in cents. The rounding rule, said here only: amounts of the same decision are added first, then VAT is
 * rounded once per decision, to the cent, halves away from zero. A credit note, whose amounts are negative, is the exact mirror.
 */
public record VatTotals(List<Part> parts, long net, long tax) {

    /** Whether prices have VAT in them. */
    public enum Prices {
        INCLUDING,
        EXCLUDING
    }

    /** An amount as it was priced. */
    public record Priced(VatDecision vat, long cents) {}

    /** All amounts of one decision. */
    public record Part(VatDecision vat, long net, long tax) {

        long gross() {
            return net + tax;
        }
    }

    public VatTotals {
        parts = List.copyOf(parts);
    }

    long gross() {
        return net + tax;
    }

    /** The VAT that is in a price. */
    public static long contained(long gross, int rateBasisPoints) {
        return Shares.divided(gross, rateBasisPoints, 10_000L + rateBasisPoints);
    }

    /** The VAT that comes on top of a price. */
    static long added(long net, int rateBasisPoints) {
        return Shares.divided(net, rateBasisPoints, 10_000);
    }

    /** In the order in which decisions first come. */
    public static VatTotals of(List<Priced> amounts, Prices prices) {
        Map<VatDecision, Long> sums = new LinkedHashMap<>();
        for (var it : amounts) sums.merge(it.vat(), it.cents(), Math::addExact);
        var parts = sums.entrySet().stream()
                .map(it -> part(it.getKey(), it.getValue(), prices))
                .toList();
        long net = parts.stream().mapToLong(Part::net).reduce(0, Math::addExact);
        long tax = parts.stream().mapToLong(Part::tax).reduce(0, Math::addExact);
        return new VatTotals(parts, net, tax);
    }

    private static Part part(VatDecision vat, long cents, Prices prices) {
        if (prices == Prices.EXCLUDING) return new Part(vat, cents, added(cents, vat.rateBasisPoints()));
        long tax = contained(cents, vat.rateBasisPoints());
        return new Part(vat, cents - tax, tax);
    }
}
