package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.ChoiceWords;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.polling.Booth;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A result: weights beside heads, options in their order, and what of it is not said since too few voted. */
@Component
record ResultScreen(Ballots ballots, Booth booth) {

    @Nullable
    ResultView of(VotingGate.Standing at, Page page) {
        if (at.ballot().state() != Ballot.State.CLOSED) return null;
        var found = ballots.result(at.ballot().id());
        if (found.isEmpty()) return null;
        var it = found.get();
        var counted = ballots.counted(at.ballot().id()).orElseThrow();
        boolean shown = !it.guarded();
        return new ResultView(
                page.t("governance.outcome." + it.outcome()),
                chip(it.outcome()),
                sentence(at.ballot(), it, page),
                page.t(
                                at.ballot().assembly() == null
                                        ? "governance.result.turnout"
                                        : "governance.result.present",
                                it.represented(),
                                it.registered())
                        + (it.need() > 0 ? " " + page.t("governance.result.need", it.need()) : ""),
                shown ? readings(at.ballot(), it, page) : List.of(),
                shown ? agree(at.ballot(), it, page) : "",
                shown ? colleges(it, page) : List.of(),
                shown ? new OptionWords(at.ballot(), it, counted.file(), counted.answer(), page).all() : List.of(),
                shown ? votes(at, page) : List.of(),
                warnings(at.ballot(), it, page),
                shown ? at.path() + "/depouillement.json" : "",
                shown && at.ballot().rules().secrecy() == Secrecy.TRACKED ? at.path() + "/bulletins.csv" : "",
                it.sha256(),
                parted(at.ballot(), page));
    }

    static String chip(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "good";
            case REJECTED -> "bad";
            case TIED, NO_QUORUM -> "care";
            case NO_DECISION -> "neutral";
        };
    }

    private static String sentence(Ballot ballot, Result it, Page page) {
        if (it.outcome() == Outcome.TIED && ballot.rules().tie() == TieRule.RETURN)
            return page.t(
                    "governance.outcome.returned",
                    String.join(", ", it.winners()),
                    it.winners().size());
        return it.winners().isEmpty()
                ? page.t("governance.outcome.text." + it.outcome())
                : page.t("governance.outcome.options." + it.outcome(), String.join(", ", it.winners()));
    }

    private static List<ResultView.Reading> readings(Ballot ballot, Result it, Page page) {
        if (ballot.rules().method() != Method.MAJORITY || it.outcome() == Outcome.NO_QUORUM) return List.of();
        var weights = it.weights();
        var heads = new ResultView.Reading(
                page.t("governance.result.heads"),
                page.t("governance.result.against", it.yes(), it.no()),
                it.yes() + it.no() == 0 ? 0 : 1000 * it.yes() / (it.yes() + it.no()),
                page.t("governance.result.abstain", it.abstain()),
                weights == null);
        if (weights == null) return List.of(heads);
        return List.of(
                new ResultView.Reading(
                        page.t("governance.result.weights"),
                        percent(weights.yes(), page) + "\u00a0%",
                        decimal(weights.yes()).multiply(BigDecimal.TEN).longValue(),
                        page.t("governance.result.rules"),
                        true),
                heads);
    }

    /** Whether heads alone would have said the same. */
    private static String agree(Ballot ballot, Result it, Page page) {
        if (it.weights() == null) return "";
        var needed = ballot.rules().majority();
        long side = it.yes() * needed.part().den();
        long need = needed.part().num() * (it.yes() + it.no());
        boolean heads = needed.strict() ? side > need : side >= need;
        return page.t(
                heads == (it.outcome() == Outcome.ADOPTED) ? "governance.result.agree" : "governance.result.differ");
    }

    private static List<ResultView.College> colleges(Result it, Page page) {
        if (it.weights() == null) return List.of();
        return it.weights().colleges().stream()
                .map(college -> new ResultView.College(
                        college.name(),
                        page.t(
                                "governance.result.of",
                                college.yes() + college.no() + college.abstain(),
                                college.registered()),
                        page.number(college.yes()),
                        page.number(college.no()),
                        page.number(college.abstain()),
                        page.number(college.weight()),
                        percent(college.brings(), page)))
                .toList();
    }

    /** Votes with names as they stand, where the rules let them be seen before the closing. */
    List<ResultView.Vote> running(VotingGate.Standing at, Page page) {
        return at.ballot().state() == Ballot.State.OPEN && !at.ballot().rules().hidden() ? votes(at, page) : List.of();
    }

    private List<ResultView.Vote> votes(VotingGate.Standing at, Page page) {
        var votes = new ArrayList<ResultView.Vote>();
        var named = booth.named(at.ballot());
        if (named.isEmpty()) return votes;
        var changes = booth.changes(at.ballot());
        for (var it : ballots.roll(at.ballot(), at.body())) {
            var vote = named.get(it.place());
            if (vote == null) continue;
            int before = changes.getOrDefault(it.place(), 0);
            votes.add(new ResultView.Vote(
                    it.name(),
                    it.college() == null ? "" : it.college(),
                    ChoiceWords.of(at.ballot().rules(), vote, page),
                    before > 0 ? page.t("governance.result.changed", before) : ""));
        }
        return votes;
    }

    private static List<String> warnings(Ballot ballot, Result it, Page page) {
        var warnings = new ArrayList<String>();
        if (it.guarded()) warnings.add(page.t("governance.result.guarded"));
        boolean unanimous = ballot.rules().method() == Method.MAJORITY
                && it.represented() > 1
                && (it.yes() == it.represented() || it.no() == it.represented());
        if (ballot.rules().secrecy().secret() && unanimous && !it.guarded())
            warnings.add(page.t("governance.result.unanimous"));
        if (ballot.rules().secrecy() == Secrecy.TRACKED) warnings.add(page.t("governance.result.trackers"));
        return warnings;
    }

    private String parted(Ballot ballot, Page page) {
        return ballots.parted(ballot.id())
                .map(it -> it.seed() == null
                        ? page.t("governance.result.cast", side(it.chosen(), page))
                        : page.t(
                                "governance.result.drawn",
                                side(it.chosen(), page),
                                it.publicValue() == null ? "" : it.publicValue(),
                                ballot.rollSha256() == null ? "" : ballot.rollSha256()))
                .orElse("");
    }

    private static String side(String chosen, Page page) {
        return Markings.SIDES.contains(chosen) ? page.t("governance.side." + chosen) : chosen;
    }

    /** A fraction of 100 as a reader's decimal, never as a floating number. */
    static String percent(String fraction, Page page) {
        return page.formats().decimal(decimal(fraction).movePointRight(2).longValue(), 2);
    }

    static BigDecimal decimal(String fraction) {
        var parts = fraction.split("/", 2);
        var over = new BigDecimal(parts[0]);
        return parts.length == 1 ? over.setScale(2) : over.divide(new BigDecimal(parts[1]), 2, RoundingMode.HALF_EVEN);
    }
}
