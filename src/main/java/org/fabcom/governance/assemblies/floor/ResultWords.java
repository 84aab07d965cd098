package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Result;
import org.fabcom.tally.Outcome;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What a vote came to, in words: heads, and weights beside them where there are colleges. */
@Component
public class ResultWords {

    private final Ballots ballots;

    ResultWords(Ballots ballots) {
        this.ballots = ballots;
    }

    Optional<Result> of(AgendaItem item) {
        var ballot = item.ballot();
        var outcome = item.outcome();
        return ballot == null || outcome == null || outcome == Outcome.NO_QUORUM
                ? Optional.empty()
                : ballots.result(ballot);
    }

    /** « 23 pour, 13 contre, 2 abstentions · 66,15 % au poids des collèges »; empty before the vote. */
    public String line(AgendaItem item, Page page) {
        var result = of(item);
        if (result.isEmpty()) return "";
        var it = result.get();
        if (it.guarded()) return page.t("governance.item.result.guarded");
        var heads = page.t("governance.item.result.heads.words", it.yes(), it.no(), it.abstain());
        var weights = it.weights();
        return weights == null
                ? heads
                : heads + " · " + page.t("governance.item.result.weights.words", percent(weights.yes(), page));
    }

    /** « Vote à main levée »; of a talk nothing. */
    public static String way(AgendaItem item, Page page) {
        if (!item.resolution()) return "";
        var way = page.t(
                "governance.minutes.way",
                page.t("governance.item.way." + item.said().way()));
        return item.said().secret() ? way + ", " + page.t("governance.item.secret.short") : way;
    }

    public static String chip(AgendaItem item) {
        var outcome = item.outcome();
        if (outcome == null)
            return switch (item.state()) {
                case OPEN -> "info";
                case POSTPONED, DROPPED -> "care";
                default -> "neutral";
            };
        return switch (outcome) {
            case ADOPTED -> "good";
            case REJECTED -> "bad";
            case TIED, NO_QUORUM, NO_DECISION -> "care";
        };
    }

    /** A part of 100 written as « 181/3 », shown with two figures; the tally itself stays exact. */
    static String percent(String part, Page page) {
        return page.formats().decimal(hundredths(part), 2) + "\u00a0%";
    }

    /** The same in hundredths. */
    static long hundredths(String part) {
        var sides = part.split("/", 2);
        var under = sides.length == 1 ? BigInteger.ONE : new BigInteger(sides[1]);
        return new BigDecimal(new BigInteger(sides[0]).multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(under), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
