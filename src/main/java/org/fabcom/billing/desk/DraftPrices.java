package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.prices.PricedLines;
import org.fabcom.billing.prices.Pricing;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What the rules of prices say of the lines of a draft, as of the day of the sale. */
@Component
record DraftPrices(PricedLines lines, PriceRules rules, Clock clock) {

    /** Prices of codes, and what is taken off prices that were typed; {@code was}: before. */
    void say(PartyId seller, Form was, Form form, Page page) {
        price(seller, form, page);
        reduce(seller, was, form, page);
    }

    /** A line that names a code of the rules takes its price from them, as of the day of the sale. */
    private void price(PartyId seller, Form form, Page page) {
        var all = standing(seller, form);
        for (int i = 0; i < DraftForms.MOST; i++) {
            var code = form.value(DraftForms.at(i, "code"));
            if (code.isEmpty()) continue;
            var asked = DraftForms.asked(form, i);
            if (asked.quantity() < 1) {
                form.reject(DraftForms.at(i, "quantite"), page.t("billing.amount.wrong"));
                continue;
            }
            var chosen = RuleCodes.read(all, code);
            var plain = PricedLines.asked(
                    chosen.code(), asked.measure(), asked.quantity(), day(form), form.value("public"), null);
            int line = i;
            var said = Pricing.base(all, plain)
                    .map(rule -> RuleCodes.said(rule, chosen, form, line))
                    .orElse(null);
            var priced =
                    PricedLines.of(DraftForms.reducible(form, i) ? all : Pricing.whole(all), plain.saying(said), page);
            if (form.value("prix").equals(Prices.EXCLUDING.name()))
                form.reject(DraftForms.at(i, "code"), page.t("billing.line.code.including"));
            else if (priced.isPresent()) DraftForms.price(form, i, chosen.code(), priced.get());
            else form.reject(DraftForms.at(i, "code"), page.t("billing.line.code.none", code));
        }
    }

    /** A line whose price was typed gets what the rules take off any price of what the house sells, as at a till (ADRs 0186, 0239). */
    private void reduce(PartyId seller, Form was, Form form, Page page) {
        if (form.value("prix").equals(Prices.EXCLUDING.name())) return;
        for (int i = 0; i < DraftForms.MOST; i++) {
            if (!DraftForms.typed(form, was, i) || !DraftForms.reducible(form, i)) continue;
            var asked = DraftForms.asked(form, i);
            long unit = DraftForms.unit(form, i, asked);
            if (asked.quantity() < 1 || unit == 0) continue;
            var label = form.value(DraftForms.at(i, "libelle"));
            int line = i;
            lines.reduced(seller, label, asked.measure(), asked.quantity(), unit, day(form), form.value("public"), page)
                    .ifPresent(it -> DraftForms.price(form, line, label, it));
        }
    }

    private LocalDate day(Form form) {
        var supplied = Days.typed(form.value("date"));
        return supplied == null ? Days.today(clock) : supplied;
    }

    /** The rules that hold on the day of the sale. */
    List<PriceRule> standing(PartyId seller, Form form) {
        var day = day(form);
        return rules.of(seller).stream().filter(it -> it.on(day)).toList();
    }

    /** Those that rules name, and the one that was kept. */
    static List<String> audiences(List<PriceRule> rules, Form form) {
        return Stream.concat(rules.stream().map(PriceRule::audience), Stream.of(form.value("public")))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
