package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.fabcom.billing.prices.Pricing;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The codes that rules price, as a line of an invoice offers them: a solidarity price once for each of its levels (S23). */
final class RuleCodes {

    private static final char PART = '@';

    /** {@code level}: of a solidarity price, from the lowest; null: none was chosen. */
    record Chosen(String code, @Nullable Long level) {}

    private RuleCodes() {}

    /** What is a code as it stands is no level of another. */
    static Chosen read(List<PriceRule> rules, String value) {
        if (rules.stream()
                .anyMatch(it -> it.kind() != Kind.SOLIDARITY && it.resource().equals(value)))
            return new Chosen(value, null);
        int at = value.lastIndexOf(PART);
        var level = at < 0 ? "" : value.substring(at + 1);
        return level.matches("[0-9]")
                ? new Chosen(value.substring(0, at), Long.valueOf(level))
                : new Chosen(value, null);
    }

    /** {@code rules}: those of the day; of one code, for each measure and least quantity, the one that prices it for this group of buyers. */
    static List<OptionView> options(List<PriceRule> rules, String audience, Page page) {
        Map<List<Object>, PriceRule> priced = new LinkedHashMap<>();
        for (var it : rules) {
            boolean theirs = it.audience().isEmpty() || it.audience().equals(audience);
            if (it.kind().prices() && !it.resource().isEmpty() && theirs)
                priced.merge(
                        List.of(PriceRule.code(it.resource()), Optional.ofNullable(it.measure()), it.atLeast()),
                        it,
                        BinaryOperator.maxBy(Pricing.PARTICULAR));
        }
        Map<String, OptionView> all = new LinkedHashMap<>();
        for (var it : priced.values()) {
            var code = it.resource();
            var key = PriceRule.code(code);
            if (it.kind() != Kind.SOLIDARITY) all.putIfAbsent(key, OptionView.of(code, code));
            for (int n = 0; it.kind() == Kind.SOLIDARITY && n < it.amounts().size(); n++)
                all.putIfAbsent(
                        key + PART + n,
                        OptionView.of(
                                code + PART + n,
                                page.t(
                                        "billing.line.code.level",
                                        code,
                                        page.euros(it.amounts().get(n)))));
        }
        return List.copyOf(all.values());
    }

    /** What the rule that makes the price asks of the buyer: a level of a solidarity price, what was typed for a free one. */
    static @Nullable Long said(PriceRule base, Chosen chosen, Form form, int line) {
        if (base.kind() == Kind.SOLIDARITY) return chosen.level();
        var typed = TypedAmount.cents(form.value(DraftForms.at(line, "unitaire")));
        return base.kind() == Kind.FREE && typed.isPresent() && typed.getAsLong() > 0 ? (Long) typed.getAsLong() : null;
    }
}
