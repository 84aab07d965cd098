package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.law.Rate;
import org.fabcom.diagnosis.grounds.Cost;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Evidence.Question;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Reason.Euros;
import org.fabcom.diagnosis.grounds.Why;

/** The subscription part of D1: what is declared, else nothing if gratis, else the cheapest plan that fits. */
final class Prices {

    /** A plan’s price for a year in euro, for this use. */
    private record Priced(Fact fact, long cents, Optional<Rate> rate) {}

    private final Use use;
    private final Walls walls;
    private final List<Fact> recurrent;

    Prices(Use use, Walls walls) {
        this.use = use;
        this.walls = walls;
        this.recurrent = use.known().facts().stream()
                .filter(it -> it.about().equals("price"))
                .filter(it -> it.is("period", "month") || it.is("period", "year"))
                .toList();
    }

    boolean any() {
        return !recurrent.isEmpty();
    }

    Cost yearly() {
        if (use.saidPaidPlan()) return plan();
        if (walls.exceeded()) return next();
        if (use.saidFreePlan())
            return gratis(Evidence.answer(Question.PLAN, orEmpty(use.tool().plan())));
        if (use.tool().payer() == Tool.Payer.NOBODY) return gratis(Evidence.answer(Question.PAYER, Tool.Payer.NOBODY));
        if (!use.tool().pays() && walls.within()) return within();
        if (alwaysGratis()) return Cost.of(0, List.of(Reason.of(Why.GRATIS_WITHIN)), Evidence.read(recurrent));
        return Cost.unknown(Reason.of(Why.COST_NOT_SAID), Evidence.read(recurrent));
    }

    private static Cost gratis(Evidence answer) {
        return Cost.of(0, List.of(Reason.of(Why.GRATIS_DECLARED)), List.of(answer));
    }

    private Cost within() {
        var evidence = new ArrayList<Evidence>();
        walls.nearest().ifPresent(it -> {
            evidence.add(new Evidence.Read(it.fact()));
            evidence.add(Evidence.answer(Use.question(it.metric()), it.used() == null ? 0 : it.used()));
        });
        return Cost.of(0, List.of(Reason.of(Why.GRATIS_WITHIN)), evidence);
    }

    private boolean alwaysGratis() {
        return !recurrent.isEmpty()
                && recurrent.stream().allMatch(it -> it.number("amount").orElse(1) == 0);
    }

    private Cost plan() {
        var named = recurrent.stream()
                .filter(it -> use.samePlan(it.word("plan").orElse("")))
                .toList();
        if (named.isEmpty()) {
            var evidence = new ArrayList<Evidence>();
            evidence.add(Evidence.answer(Question.PLAN, orEmpty(use.tool().plan())));
            evidence.addAll(Evidence.read(recurrent));
            return Cost.unknown(Reason.of(Why.PLAN_NOT_FOUND), evidence);
        }
        return cheapest(named, Why.PLAN_PRICE);
    }

    /** The gratis plan is outgrown: the cheapest of those that must be paid. */
    private Cost next() {
        return cheapest(
                recurrent.stream()
                        .filter(it -> it.number("amount").orElse(0) > 0)
                        .toList(),
                Why.NEXT_PLAN_PRICE);
    }

    private Cost cheapest(List<Fact> plans, Why why) {
        if (plans.isEmpty()) return Cost.unknown(Reason.of(Why.PRICE_NONE), List.of());
        var fresh = plans.stream().filter(it -> !use.tooOld(it)).toList();
        if (fresh.isEmpty()) return Cost.unknown(Reason.of(Why.PRICE_TOO_OLD), Evidence.read(plans));
        var fitting = fresh.stream().filter(this::fits).toList();
        if (fitting.isEmpty()) return Cost.unknown(Reason.of(Why.PRICE_NO_PLAN_FITS), Evidence.read(fresh));
        var current = onePerPlan(fitting);
        if (current.stream().allMatch(it -> it.is("per", "seat")) && use.tool().seats() == null)
            return Cost.unknown(Reason.of(Why.PRICE_NEEDS_SEATS), Evidence.read(current));
        return current.stream()
                .flatMap(it -> price(it).stream())
                .min(Comparator.comparingLong(Priced::cents))
                .map(it -> cost(it, why))
                .orElseGet(() -> Cost.unknown(Reason.of(Why.PRICE_NEEDS_RATE), Evidence.read(current)));
    }

    /** Of two readings of one plan: euro first, then the verified one, then the newest. */
    private static List<Fact> onePerPlan(List<Fact> prices) {
        Map<String, Fact> plans = new LinkedHashMap<>();
        var order = Comparator.<Fact>comparingInt(it -> it.is("currency", "EUR") ? 1 : 0)
                .thenComparingInt(it -> it.verified() ? 1 : 0)
                .thenComparing(Use::dated);
        prices.forEach(it -> plans.merge(it.word("plan").orElse(""), it, (a, b) -> order.compare(b, a) > 0 ? b : a));
        return List.copyOf(plans.values());
    }

    private boolean fits(Fact price) {
        for (var metric : List.of("seats", "users", "contacts")) {
            var used = use.used(metric);
            var most = upTo(price, metric);
            if (used != null && most.isPresent() && used > most.get()) return false;
        }
        return use.known().facts().stream()
                .filter(it -> it.about().equals("limit"))
                .filter(it -> it.word("plan").equals(price.word("plan")))
                .noneMatch(it -> beyond(it));
    }

    private boolean beyond(Fact limit) {
        var used = use.used(limit.word("metric").orElse(""));
        return used != null && limit.number("value").orElse(Long.MAX_VALUE) < used;
    }

    private static Optional<Long> upTo(Fact price, String metric) {
        var most = price.number("up_to_" + metric);
        return most.isPresent() ? Optional.of(most.getAsLong()) : Optional.empty();
    }

    private Optional<Priced> price(Fact fact) {
        var amount = fact.number("amount");
        var seats = use.tool().seats();
        boolean perSeat = fact.is("per", "seat");
        if (amount.isEmpty() || perSeat && seats == null) return Optional.empty();
        long year = amount.getAsLong() * (fact.is("period", "month") ? 12 : 1) * (perSeat && seats != null ? seats : 1);
        var currency = fact.word("currency").orElse("EUR");
        if (currency.equals("EUR")) return Optional.of(new Priced(fact, year, Optional.empty()));
        return use.library().rate(currency).map(it -> new Priced(fact, it.toEuroCents(year), Optional.of(it)));
    }

    private Cost cost(Priced it, Why why) {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of(why, it.fact().word("plan").orElse("")));
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence.Read(it.fact()));
        it.rate().ifPresent(rate -> evidence.add(new Evidence.Converted(rate)));
        var seats = use.tool().seats();
        if (it.fact().is("per", "seat") && seats != null) {
            reasons.add(Reason.of(Why.PER_SEAT, seats));
            evidence.add(Evidence.answer(Question.SEATS, seats));
        }
        if (use.saidPaidPlan())
            evidence.add(Evidence.answer(Question.PLAN, orEmpty(use.tool().plan())));
        reasons.add(Reason.of(vat(it.fact())));
        return Cost.of(it.cents(), reasons, evidence);
    }

    private static Why vat(Fact price) {
        return switch (price.word("vat").orElse("unknown")) {
            case "included" -> Why.VAT_INCLUDED;
            case "excluded" -> Why.VAT_EXCLUDED;
            default -> Why.VAT_UNKNOWN;
        };
    }

    /** What the person pays, as they say. */
    static Cost declared(Tool tool, long cents) {
        var why = tool.payer() == Tool.Payer.PERSON && cents > 0 ? Why.PAID_BY_PERSON : Why.PAID_DECLARED;
        return Cost.of(cents, List.of(Reason.of(why)), List.of(Evidence.answer(Question.PAID, new Euros(cents))));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
