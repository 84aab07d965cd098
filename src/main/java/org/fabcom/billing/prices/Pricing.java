package org.fabcom.billing.prices;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.Shares;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.jspecify.annotations.Nullable;

/**
 * From rules to a price (S23): the most particular base price, then steps, then what is taken off, percentages before sums. Nothing goes
 * below zero. No rule, no price: empty is not free.
 */
public final class Pricing {

    /** The last one counts. */
    public static final Comparator<PriceRule> PARTICULAR = Comparator.comparingLong(PriceRule::particular)
            .thenComparing(PriceRule::from)
            .thenComparing(PriceRule::id);

    private Pricing() {}

    public static Optional<Quote> quote(List<PriceRule> rules, PriceAsked asked) {
        var holding = rules.stream().filter(it -> it.holds(asked)).toList();
        return base(rules, asked).map(base -> quote(base, holding, asked));
    }

    /** The rule that makes the price. */
    public static Optional<PriceRule> base(List<PriceRule> rules, PriceAsked asked) {
        return rules.stream()
                .filter(it -> it.holds(asked) && it.kind().prices())
                .max(PARTICULAR);
    }

    /**
     * What rules change of a price that something else made, as the guide of a till does: another base price, steps, what is taken off;
     * what changes nothing is left out.
     *
     * @param asked what it says of a price is a level
     * @param unit cents for one measure, by the guide: rules then make the price; null: somebody typed it, and it is only reduced
     */
    public static List<Quote.Part> changes(List<PriceRule> rules, PriceAsked asked, long cents, @Nullable Long unit) {
        var holding = rules.stream().filter(it -> it.holds(asked)).toList();
        var parts = new ArrayList<Quote.Part>();
        long left = unit == null ? cents : based(holding, asked, cents, unit, parts);
        for (var it : reductions(holding)) left -= reduce(it, left, parts);
        parts.removeIf(it -> it.cents() == 0);
        return parts;
    }

    private static long based(
            List<PriceRule> holding, PriceAsked asked, long cents, long unit, List<Quote.Part> parts) {
        var measure = asked.measure();
        var base = holding.stream().filter(it -> it.kind().prices()).max(PARTICULAR);
        long one = base.map(it -> unit(it, it.kind() == Kind.SOLIDARITY ? asked : asked.unsaid()))
                .orElse(unit);
        long sum = base.isEmpty() ? cents : measure.price(one, asked.quantity());
        base.ifPresent(it ->
                parts.add(new Quote.Part(word(it, measure), it.label(), sum - cents, List.of(one, asked.quantity()))));
        return sum + stepped(holding, asked, one, parts);
    }

    /** Without those that take something off: for what is due whole, a deposit, dues, what is sold for a partner. */
    public static List<PriceRule> whole(List<PriceRule> rules) {
        return rules.stream().filter(it -> !it.kind().takesOff()).toList();
    }

    /** Those of whose kind only one counts last the most particular one, as whoever reads them one by one wants them. */
    public static List<PriceRule> sorted(List<PriceRule> rules) {
        return rules.stream().sorted(PARTICULAR).toList();
    }

    private static Quote quote(PriceRule base, List<PriceRule> holding, PriceAsked asked) {
        var measure = asked.measure();
        var parts = new ArrayList<Quote.Part>();
        long unit = unit(base, asked);
        long sum = measure.price(unit, asked.quantity());
        parts.add(new Quote.Part(word(base, measure), base.label(), sum, List.of(unit, asked.quantity())));
        sum += stepped(holding, asked, unit, parts);
        for (var it : reductions(holding)) sum -= reduce(it, sum, parts);
        return new Quote(unit, billed(holding, asked), parts);
    }

    private static Optional<PriceRule> step(List<PriceRule> holding) {
        return holding.stream().filter(it -> it.kind() == Kind.STEP).max(PARTICULAR);
    }

    private static long billed(List<PriceRule> holding, PriceAsked asked) {
        return step(holding).map(it -> inSteps(asked.quantity(), it.first())).orElse(asked.quantity());
    }

    /** What whole steps add at this price for one measure. */
    private static long stepped(List<PriceRule> holding, PriceAsked asked, long unit, List<Quote.Part> parts) {
        long quantity = billed(holding, asked);
        if (quantity == asked.quantity()) return 0;
        var step = step(holding).orElseThrow();
        var measure = asked.measure();
        long more = measure.price(unit, quantity) - measure.price(unit, asked.quantity());
        parts.add(new Quote.Part("billing.price.STEP." + measure, step.label(), more, List.of(step.first(), quantity)));
        return more;
    }

    private static String word(PriceRule base, Measure measure) {
        return "billing.price." + base.kind() + "." + measure;
    }

    private static long unit(PriceRule base, PriceAsked asked) {
        var said = asked.said();
        return switch (base.kind()) {
            case SOLIDARITY -> {
                int middle = (base.amounts().size() - 1) / 2;
                yield base.amounts()
                        .get(
                                said == null
                                        ? middle
                                        : Math.toIntExact(Math.clamp(
                                                said, 0, base.amounts().size() - 1)));
            }
            case FREE -> Math.max(base.first(), said == null ? base.amounts().getLast() : said);
            default -> base.first();
        };
    }

    private static long inSteps(long quantity, long step) {
        return step < 1 ? quantity : (quantity + step - 1) / step * step;
    }

    /** Percentages first, each of what is left; then sums. Of one kind the most particular first. */
    private static List<PriceRule> reductions(List<PriceRule> holding) {
        return holding.stream()
                .filter(it -> it.kind().takesOff())
                .sorted(Comparator.comparing(PriceRule::kind).thenComparing(PARTICULAR.reversed()))
                .toList();
    }

    private static long reduce(PriceRule it, long sum, List<Quote.Part> parts) {
        boolean percent = it.kind() == Kind.PERCENT;
        long off = Math.min(sum, percent ? Shares.divided(sum, it.first(), 10_000) : it.first());
        parts.add(new Quote.Part("billing.price." + it.kind(), it.label(), -off, List.of(it.first())));
        return off;
    }
}
