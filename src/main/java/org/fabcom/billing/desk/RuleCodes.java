package org.fabcom.billing.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRule.Kind;
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

    static Chosen read(String value) {
        int at = value.lastIndexOf(PART);
        var level = at < 0 ? "" : value.substring(at + 1);
        return level.matches("[0-9]")
                ? new Chosen(value.substring(0, at), Long.valueOf(level))
                : new Chosen(value, null);
    }

    static List<OptionView> options(List<PriceRule> rules, Page page) {
        Map<String, OptionView> all = new LinkedHashMap<>();
        for (var it : rules) {
            var code = it.resource();
            if (!it.kind().prices() || code.isEmpty()) continue;
            if (it.kind() != Kind.SOLIDARITY) all.putIfAbsent(code, OptionView.of(code, code));
            for (int n = 0; it.kind() == Kind.SOLIDARITY && n < it.amounts().size(); n++)
                all.putIfAbsent(
                        code + PART + n,
                        OptionView.of(
                                code + PART + n,
                                page.t(
                                        "billing.line.code.level",
                                        code,
                                        page.euros(it.amounts().get(n)))));
        }
        return List.copyOf(all.values());
    }

    /** Of a free price what was typed for one; null where it is none, or nothing was typed. */
    static @Nullable Long free(List<PriceRule> rules, String code, Form form, int line) {
        boolean free = rules.stream()
                .anyMatch(it -> it.kind() == Kind.FREE && it.resource().equals(code));
        var typed = TypedAmount.cents(form.value(DraftForms.at(line, "unitaire")));
        return free && typed.isPresent() && typed.getAsLong() > 0 ? (Long) typed.getAsLong() : null;
    }
}
