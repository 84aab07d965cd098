package org.fabcom.billing.prices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

    /** Empty where no rule prices it. {@code audience}: the group that the buyer is in; empty: none. {@code said}: as {@link PriceAsked} wants it. */
    public Optional<Priced> of(
            PartyId seller,
            String code,
            Measure measure,
            long quantity,
            LocalDate day,
            String audience,
            @Nullable Long said,
            Page page) {
        var asked = new PriceAsked(
                code, measure, quantity, day, audience.isEmpty() ? Set.of() : Set.of(audience), Set.of(), said);
        return rules.quote(seller, asked).map(it -> line(it, measure, page));
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
