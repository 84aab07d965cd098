package org.fabcom.till.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceAsked;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.prices.Pricing;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.sales.Basket;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.Way;
import org.springframework.stereotype.Component;

/**
 * What the price rules of the house take off at its till: members, a season, a quantity (ADR 0186). The guide makes the price; what
 * rules that take something off say of it is written on the line, each with its name (S23).
 */
@Component
class Rebates {

    private final PriceRules rules;
    private final Guides guides;
    private final Clock clock;

    Rebates(PriceRules rules, Guides guides, Clock clock) {
        this.rules = rules;
        this.guides = guides;
        this.clock = clock;
    }

    /** For whom one may say that a basket is: whoever a rule of that day names. */
    Set<String> audiences(PartyId owner, Basket basket) {
        var day = day(basket);
        var names = new LinkedHashSet<String>();
        for (var it : rules.reducing(owner))
            if (!it.audience().isEmpty() && it.plan().isEmpty() && it.on(day)) names.add(it.audience());
        return names;
    }

    /** The line at the price that this basket's buyer pays. */
    SaleLine priced(PartyId owner, Basket basket, SaleLine line) {
        return priced(owner, basket, basket.audience(), List.of(line)).getFirst();
    }

    /** The lines of a basket, were it for them. */
    List<SaleLine> priced(PartyId owner, Basket basket, String audience, List<SaleLine> lines) {
        var all = rules.reducing(owner);
        if (all.isEmpty())
            return lines.stream().map(it -> it.reduced(List.of())).toList();
        var guide = guides.of(owner).stream().collect(Collectors.toMap(Guide::kind, it -> it));
        var day = day(basket);
        return lines.stream()
                .map(it -> reducible(it) ? reduced(it, of(it, guide, day, audience), all) : it)
                .toList();
    }

    /** What has no price, and what has the one that the buyer chose, stays as it is. */
    private static boolean reducible(SaleLine it) {
        return it.way() == Way.SOLD && it.full() > 0;
    }

    private static SaleLine reduced(SaleLine line, PriceAsked asked, List<PriceRule> all) {
        return line.reduced(Pricing.off(all, asked, line.full()).stream()
                .map(it -> new SaleLine.Reduction(it.label(), -it.cents()))
                .toList());
    }

    /** Rules name what they are for by the short name of its family. */
    private static PriceAsked of(SaleLine line, Map<UUID, Guide> guides, LocalDate day, String audience) {
        var guide = line.kind() == null ? null : guides.get(line.kind());
        boolean weighed = guide != null && guide.per() == Guide.Per.KILO && line.grams() > 0;
        return new PriceAsked(
                guide == null ? line.label() : guide.label(),
                weighed ? Measure.KILO : Measure.PIECE,
                weighed ? line.grams() : line.pieces(),
                day,
                audience.isEmpty() ? Set.of() : Set.of(audience),
                Set.of(),
                null);
    }

    private LocalDate day(Basket basket) {
        var copied = basket.writtenOn();
        return copied == null ? BusinessDay.of(clock.instant()) : copied;
    }
}
