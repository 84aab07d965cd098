package org.fabcom.ledger.paying;

import module java.base;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Fees in the reader’s words, before they pay (E48). */
@Component
public final class FeeNotes {

    private final FeeRules rules;
    private final Currencies currencies;
    private final People people;

    FeeNotes(FeeRules rules, Currencies currencies, People people) {
        this.rules = rules;
        this.currencies = currencies;
        this.people = people;
    }

    /** « 0,50 g et 1 % de chaque paiement ». */
    public String rule(FeeRule it, Currency currency, Page page) {
        var parts = new ArrayList<String>();
        if (it.fixed() > 0) parts.add(currency.say(it.fixed(), page.formats()));
        if (it.percent() > 0)
            parts.add(page.t("ledger.fee.share", page.formats().decimal(it.percent(), 2)));
        return String.join(" + ", parts);
    }

    /** What each currency takes today at a payment of this type; nothing where none takes anything. */
    public List<String> of(PaymentType type, Page page) {
        var holding = rules.holding().stream().filter(it -> it.type() == type).toList();
        if (holding.isEmpty()) return List.of();
        var names = people.names(holding.stream().map(FeeRule::payee).distinct().toList());
        return holding.stream()
                .map(it -> {
                    var currency = currencies.find(it.currency()).orElseThrow();
                    return page.t(
                            "ledger.fee.note." + type,
                            currency.name(),
                            rule(it, currency, page),
                            it.label(),
                            names.getOrDefault(it.payee(), ""));
                })
                .toList();
    }
}
