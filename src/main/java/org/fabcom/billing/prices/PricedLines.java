package org.fabcom.billing.prices;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.Shares;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A price of the rules as a line of an invoice: a quantity, a price for one, a discount in basis points, and the words that explain it.
 * Where these three do not make it to the cent (a sum is taken off, say), the line is one piece at that price.
 */
@Component
public class PricedLines {

    /** {@code quantity} in the small unit of {@code measure}; {@code discount} in basis points; {@code explanation}: a sentence a line. */
    public record Priced(Measure measure, long quantity, long unitCents, int discount, String explanation) {}

    private final PriceRules rules;

    PricedLines(PriceRules rules) {
        this.rules = rules;
    }

    /** Empty where none of these rules prices it. */
    public static Optional<Priced> of(List<PriceRule> rules, PriceAsked asked, Page page) {
        return Pricing.quote(rules, asked).map(it -> line(it, asked.measure(), page));
    }

    /** {@code audience}: the group that the buyer is in; empty: none. {@code said}: as {@link PriceAsked} wants it. */
    public static PriceAsked asked(
            String code, Measure measure, long quantity, LocalDate day, String audience, @Nullable Long said) {
        return new PriceAsked(
                code, measure, quantity, day, audience.isEmpty() ? Set.of() : Set.of(audience), Set.of(), said);
    }

    /** A price that was typed, with what rules take off any price, as a till does (ADR 0186); empty where they take nothing. */
    public Optional<Priced> reduced(
            PartyId seller,
            String label,
            Measure measure,
            long quantity,
            long unit,
            LocalDate day,
            String audience,
            Page page) {
        var asked = asked(label, measure, quantity, day, audience, null);
        long full = measure.price(unit, quantity);
        var off = Pricing.changes(rules.of(seller), asked, full, null);
        if (off.isEmpty()) return Optional.empty();
        var typed = new Quote.Part("billing.price.UNIT." + measure, label, full, List.of(unit, quantity));
        var parts = Stream.concat(Stream.of(typed), off.stream()).toList();
        return Optional.of(line(new Quote(unit, quantity, parts), measure, page));
    }

    static Priced line(Quote it, Measure measure, Page page) {
        var words = String.join("\n", it.told(page));
        var off = it.parts().stream()
                .filter(part -> part.key().endsWith("." + PriceRule.Kind.PERCENT))
                .toList();
        int discount =
                off.size() == 1 ? Math.toIntExact(off.getFirst().numbers().getFirst()) : 0;
        long full = measure.price(it.unitCents(), it.quantity());
        boolean exact = full - Shares.divided(full, discount, 10_000) == it.cents();
        return exact
                ? new Priced(measure, it.quantity(), it.unitCents(), discount, words)
                : new Priced(Measure.PIECE, 1, it.cents(), 0, words);
    }
}
