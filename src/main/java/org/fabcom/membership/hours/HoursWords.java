package org.fabcom.membership.hours;

import org.fabcom.membership.hours.Contribution.Kind;
import org.fabcom.membership.hours.Contribution.State;
import org.fabcom.web.Page;

/** Contributions and rules as people read them. */
final class HoursWords {

    private HoursWords() {}

    static String quantity(Contribution it, Page page) {
        var minutes = it.minutes();
        var cents = it.cents();
        return minutes != null ? page.duration(minutes) : cents != null ? page.euros(cents) : "";
    }

    /** « 23,27 € l’heure depuis le 1er janvier 2026 : … », the rule without which hours are no euros. */
    static String rule(Valued it, Page page) {
        if (it.kind() == Kind.GOODS) return page.t("membership.hours.rule.goods");
        var rule = it.rule();
        return rule == null ? page.t("membership.hours.rule.none") : rule(rule, page);
    }

    static String rule(Valuation it, Page page) {
        var said = page.t("membership.hours.rule.said", page.euros(it.cents()), page.date(it.from()), it.basis());
        return it.work().isEmpty() ? said : page.t("membership.hours.rule.work", it.work(), said);
    }

    static String chip(State state) {
        return switch (state) {
            case DECLARED -> "info";
            case CONFIRMED -> "good";
            case REFUSED -> "neutral";
        };
    }
}
