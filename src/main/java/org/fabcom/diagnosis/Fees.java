package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.law.Rate;
import org.fabcom.diagnosis.grounds.Cost;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Evidence.Question;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Reason.Euros;
import org.fabcom.diagnosis.grounds.Reason.Share;
import org.fabcom.diagnosis.grounds.Why;

/** What is taken on each payment: from the structure (D1) or from those who pay it (D2). */
record Fees(Use use) {

    /** Empty if no page says that the structure pays a share of what it takes in. */
    Optional<Cost> ofStructure() {
        var fees = shares("organisation");
        if (fees.isEmpty()) return Optional.empty();
        if (fees.stream().allMatch(it -> percent(it) == 0 && fixed(it) == 0))
            return Optional.of(Cost.of(0, List.of(Reason.of(Why.FEE_NONE)), Evidence.read(fees)));
        return Optional.of(onPayments(fees, Why.FEE_ON_PAYMENTS));
    }

    /** D2; empty if no page says that those who pay are asked for anything. */
    Optional<Cost> ofPayers() {
        var fees = shares("payer");
        if (!fees.isEmpty()) return Optional.of(onPayments(fees, Why.FEE_ON_PAYMENTS));
        var tips = use.known().of("tip");
        if (tips.isEmpty()) return Optional.empty();
        var payments = use.tool().payments();
        var usual = tips.stream().filter(it -> it.number("amount").isPresent()).findFirst();
        if (usual.isEmpty() || payments == null)
            return Optional.of(Cost.unknown(Reason.of(Why.TIP_ASKED), Evidence.read(tips)));
        long tip = usual.get().number("amount").getAsLong();
        var evidence = new ArrayList<>(Evidence.read(tips));
        evidence.add(Evidence.answer(Question.PAYMENTS, payments));
        return Optional.of(
                Cost.of(tip * payments, List.of(Reason.of(Why.TIP_ON_PAYMENTS, payments, new Euros(tip))), evidence));
    }

    /** Fees that are a share of the payment; a sum per article or per dispute is not one and is only shown. */
    private List<Fact> shares(String paidBy) {
        return use.known().of("fee").stream()
                .filter(it -> it.is("paid_by", paidBy) && it.number("percent").isPresent() && convertible(it))
                .toList();
    }

    /** Several fees (card present, at a distance…): the cheapest, so the figure is the least. */
    private Cost onPayments(List<Fact> fees, Why why) {
        var payments = use.tool().payments();
        var average = use.tool().averageCents();
        if (payments == null || average == null) {
            var lowest =
                    fees.stream().min(Comparator.comparingLong(Fees::percent)).orElseThrow();
            return Cost.unknown(Reason.of(Why.FEE_NEEDS_PAYMENTS, share(lowest)), Evidence.read(fees));
        }
        var cheapest = fees.stream()
                .min(Comparator.comparing(it -> year(it, payments, average)))
                .orElseThrow();
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence.Read(cheapest));
        evidence.add(Evidence.answer(Question.PAYMENTS, payments));
        evidence.add(Evidence.answer(Question.AVERAGE, new Euros(average)));
        fees.stream().filter(it -> it != cheapest).forEach(it -> evidence.add(new Evidence.Read(it)));
        boolean foreign = rate(cheapest).isPresent();
        if (foreign) evidence.add(new Evidence.Converted(rate(cheapest).orElseThrow()));
        var reason = Reason.of(why, payments, new Euros(average), share(cheapest));
        long cents = year(cheapest, payments, average)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Cost(cents, fees.size() > 1, false, List.of(reason), evidence);
    }

    /** payments × (percent × average + fixed), in cents of euro, not yet rounded. */
    private BigDecimal year(Fact fee, int payments, long average) {
        var each = BigDecimal.valueOf(average)
                .multiply(BigDecimal.valueOf(percent(fee), 4))
                .add(BigDecimal.valueOf(euroFixed(fee)));
        return each.multiply(BigDecimal.valueOf(payments));
    }

    private long euroFixed(Fact fee) {
        return rate(fee).map(it -> it.toEuroCents(fixed(fee))).orElse(fixed(fee));
    }

    private Optional<Rate> rate(Fact fee) {
        var currency = fee.word("currency").orElse("EUR");
        return currency.equals("EUR") || fixed(fee) == 0
                ? Optional.empty()
                : use.library().rate(currency);
    }

    private boolean convertible(Fact fee) {
        return fee.word("currency").orElse("EUR").equals("EUR")
                || fixed(fee) == 0
                || rate(fee).isPresent();
    }

    private static Share share(Fact fee) {
        return new Share(percent(fee), fixed(fee), fee.word("currency").orElse("EUR"));
    }

    private static long percent(Fact fee) {
        return fee.number("percent").orElse(0);
    }

    private static long fixed(Fact fee) {
        return fee.number("fixed").orElse(0);
    }
}
