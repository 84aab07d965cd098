package org.fabcom.till.counter;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceAsked;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.prices.Pricing;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.flows.items.StockItems;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.Canonical;
import org.fabcom.till.sales.Basket;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the price rules of the house change at its till (ADRs 0186, 0214): base prices, solidarity levels, steps, then what is taken off.
 * The guide, or whoever types it, makes a price first; what rules add or take off of it is written on the line, each with its name (S23).
 */
@Component
record TillPrices(PriceRules rules, Guides guides, StockItems items, Clock clock) {

    /** All that this house holds to at its tills. */
    List<PriceRule> rules(PartyId owner) {
        return rules.atTills(owner);
    }

    /** For whom one may say that a basket is: whoever a rule of that day names. */
    Set<String> audiences(List<PriceRule> all, Basket basket) {
        var day = day(basket);
        var names = new LinkedHashSet<String>();
        for (var it : all) if (!it.audience().isEmpty() && it.on(day)) names.add(it.audience());
        return names;
    }

    /**
     * Solidarity prices that keys of the till take.
     *
     * @param amounts from the lowest
     * @param families short names of those that take it
     */
    record Ladder(List<Long> amounts, List<String> families) {
        long at(int level) {
            return amounts.get(Math.min(level, amounts.size() - 1));
        }

        /** What is paid while nobody chose. */
        long unsaid() {
            return at((amounts.size() - 1) / 2);
        }
    }

    /** Those that a key takes for this basket: no more particular rule prices its family. */
    List<Ladder> ladders(List<Guide> guides, List<PriceRule> all, Basket basket) {
        var taken = new LinkedHashMap<List<Long>, List<String>>();
        for (var it : guides)
            for (var rule : all)
                if (rule.kind() == Kind.SOLIDARITY && ruled(it) && makes(rule, it, all, basket))
                    taken.computeIfAbsent(rule.amounts(), key -> new ArrayList<>())
                            .add(it.label());
        return taken.entrySet().stream()
                .map(it -> new Ladder(it.getKey(), it.getValue()))
                .toList();
    }

    private boolean makes(PriceRule rule, Guide it, List<PriceRule> all, Basket basket) {
        long one = it.per() == Guide.Per.KILO ? Measure.KILO.per() : Measure.PIECE.per();
        var asked = asked(it.label(), it.per() == Guide.Per.KILO, Math.max(one, rule.atLeast()), basket);
        return Pricing.base(all, asked).filter(rule::equals).isPresent();
    }

    /** Steps of the longest. */
    static int levels(List<Ladder> ladders) {
        return ladders.stream().mapToInt(it -> it.amounts().size()).max().orElse(0);
    }

    /** How many levels one may choose between for this basket. */
    int levels(PartyId owner, List<PriceRule> all, Basket basket) {
        return levels(ladders(guides.of(owner), all, basket));
    }

    /** Whether the guide has a price of which rules make another. */
    static boolean ruled(Guide it) {
        return it.per() != Guide.Per.FREE && it.least() > 0;
    }

    /** Whether a discount holds that takes nothing off this line, since its buyer chose the price. */
    boolean spares(List<PriceRule> all, Basket basket, SaleLine line) {
        return line.way() == Way.FREE
                && !Pricing.changes(all, asked(line, null, basket), line.full(), null)
                        .isEmpty();
    }

    /** The line at the price that this basket's buyer pays. */
    SaleLine priced(PartyId owner, Basket basket, SaleLine line) {
        return priced(owner, rules.atTills(owner), basket, List.of(line)).getFirst();
    }

    /** The lines of a basket, for whom it is. */
    List<SaleLine> priced(PartyId owner, List<PriceRule> all, Basket basket, List<SaleLine> lines) {
        if (all.isEmpty())
            return lines.stream().map(it -> it.reduced(List.of())).toList();
        var guide = guides.of(owner).stream().collect(Collectors.toMap(Guide::kind, it -> it));
        var consigned = consigned(owner, lines);
        var whole = Pricing.whole(all);
        return lines.stream()
                .map(it -> reducible(it)
                        ? changed(it, guide.get(it.kind()), basket, outside(it, consigned) ? whole : all)
                        : it)
                .toList();
    }

    /** The objects of tickets that are begun of which nothing is taken off, as a device reads them. */
    String consigned(PartyId owner, Basket basket, List<Basket> parked) {
        return Stream.concat(Stream.of(basket), parked.stream())
                .flatMap(it -> consigned(owner, it.lines()).stream())
                .map(UUID::toString)
                .collect(Collectors.joining(" "));
    }

    /** A partner gets the price that was agreed. */
    private Set<UUID> consigned(PartyId owner, List<SaleLine> lines) {
        var numbered =
                lines.stream().map(SaleLine::item).filter(Objects::nonNull).toList();
        return numbered.isEmpty() ? Set.of() : Set.copyOf(items.consigned(owner, numbered));
    }

    /** Dues, a deposit, a gift are outside VAT (ADR 0239). */
    static boolean outside(String category) {
        return VatCategory.valueOf(category) == VatCategory.OUTSIDE;
    }

    private static boolean outside(SaleLine it, Set<UUID> consigned) {
        return outside(it.category()) || it.item() != null && consigned.contains(it.item());
    }

    /** Whether a rule makes the price of one of this family, so that none need be typed. */
    boolean makes(PartyId owner, Basket basket, Guide guide) {
        if (guide.per() != Guide.Per.PIECE || guide.least() == 0) return false;
        var line = SaleLine.of(guide.kind(), guide.label(), 1, 0, guide.least(), guide.category());
        var asked = asked(line, guide, basket);
        return Pricing.quote(rules.atTills(owner), asked).isPresent();
    }

    /** The rules as JSON: a device holds to them when the network is cut. Days are compared there, since it may be long. */
    static String said(List<PriceRule> all) {
        var said = new ArrayList<Map<String, Object>>();
        for (var it : all) said.add(said(it));
        return Canonical.of(Map.of("rules", said));
    }

    private static Map<String, Object> said(PriceRule it) {
        var said = new HashMap<String, Object>();
        said.put("label", it.label());
        said.put("kind", it.kind().name());
        said.put("of", PriceRule.code(it.resource()));
        var measure = it.measure();
        if (measure != null) said.put("measure", measure.name());
        said.put("amounts", it.amounts());
        said.put("least", it.atLeast());
        said.put("audience", it.audience());
        said.put("from", it.from().toString());
        var until = it.until();
        if (until != null) said.put("until", until.toString());
        return said;
    }

    /** What has no price, and what has the one that the buyer chose or another room made, stays as it is. */
    private static boolean reducible(SaleLine it) {
        return it.way() == Way.SOLD && it.full() > 0 && it.due().isEmpty();
    }

    private SaleLine changed(SaleLine line, @Nullable Guide guide, Basket basket, List<PriceRule> all) {
        var unit = guide != null && line.item() == null && !line.typed() && guide.makes(line)
                ? Long.valueOf(guide.least())
                : null;
        return line.reduced(Pricing.changes(all, asked(line, guide, basket), line.full(), unit).stream()
                .map(it -> new SaleLine.Reduction(it.label(), -it.cents()))
                .toList());
    }

    /** Rules name what they are for by the short name of its family. */
    private PriceAsked asked(SaleLine line, @Nullable Guide guide, Basket basket) {
        boolean weighed = guide != null && guide.per() == Guide.Per.KILO && line.grams() > 0;
        var label = guide == null ? line.label() : guide.label();
        return asked(label, weighed, weighed ? line.grams() : line.pieces(), basket);
    }

    private PriceAsked asked(String label, boolean weighed, long quantity, Basket basket) {
        var level = basket.level();
        return new PriceAsked(
                label,
                weighed ? Measure.KILO : Measure.PIECE,
                quantity,
                day(basket),
                basket.audience().isEmpty() ? Set.of() : Set.of(basket.audience()),
                Set.of(),
                level == null ? null : level.longValue());
    }

    private LocalDate day(Basket basket) {
        var copied = basket.writtenOn();
        return copied == null ? BusinessDay.of(clock.instant()) : copied;
    }
}
