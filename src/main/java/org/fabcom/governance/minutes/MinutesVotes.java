package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Aloud;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Presence;
import org.fabcom.governance.assemblies.RoomCounts;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.minutes.MinutesText.Section;
import org.fabcom.people.People;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.MajorityWords;
import org.springframework.stereotype.Component;

/** One item in the minutes: its exact text, what was said, how it was voted and by which rule. Of a secret vote totals only. */
@Component
record MinutesVotes(
        Ballots ballots,
        RoomCounts counts,
        Attendance attendance,
        Aloud aloud,
        Decisions decisions,
        People people,
        HouseWords words) {

    /** @param adjourned too few came: nothing was treated */
    Section section(AgendaItem it, Body body, Presence presence, boolean adjourned) {
        var lines = new ArrayList<String>();
        lines.add(words.t("governance.item.kind." + it.said().kind()));
        if (it.asked()) lines.add(words.t("governance.item.asked"));
        if (it.said().board() != null)
            lines.add(words.t("governance.item.board." + it.said().board()));
        if (!it.said().text().isEmpty()) lines.addAll(List.of(it.said().text().split("\n")));
        if (!it.debates().isBlank()) {
            lines.add(words.t("governance.minutes.debates"));
            lines.addAll(List.of(it.debates().split("\n")));
        }
        var heading = words.t("governance.minutes.item", it.place(), it.said().title());
        return it.resolution() && it.outcome() != null
                ? voted(it, body, presence, heading, lines)
                : untreated(it, adjourned, heading, lines);
    }

    private Section untreated(AgendaItem it, boolean adjourned, String heading, List<String> lines) {
        lines.add(words.t(adjourned ? "governance.item.adjourned" : "governance.item.state." + it.state()));
        return Section.of(heading, lines);
    }

    private Section voted(AgendaItem it, Body body, Presence presence, String heading, List<String> lines) {
        var turnout = it.turnout();
        if (turnout != null)
            lines.add(words.t("governance.minutes.turnout", turnout.present(), turnout.represented(), turnout.need()));
        if (it.outcome() == Outcome.NO_QUORUM || it.ballot() == null) {
            lines.add(words.t("governance.item.outcome.NO_QUORUM"));
            return Section.of(heading, lines);
        }
        var result = ballots.result(it.ballot()).orElseThrow();
        lines.add(words.t(
                        "governance.minutes.way",
                        words.t("governance.item.way." + it.said().way()))
                + tellers(it)
                + (it.said().secret() ? ", " + words.t("governance.item.secret.short") : ""));
        lines.add(words.t("governance.minutes.rule", rule(it, result)));
        ballots.conflicts(it.ballot())
                .forEach(one -> lines.add(words.t("governance.minutes.conflict", one.name(), one.reason())));
        lines.add(heads(it, result));
        lines.addAll(unsaid(it, body, then(it, presence), result));
        var weights = result.weights();
        if (weights != null && !result.guarded())
            lines.add(words.t("governance.minutes.weights", weights.yes(), weights.no(), weights.absent()));
        lines.add(words.t("governance.minutes.outcome", outcome(it)));
        var decision = it.decision();
        if (decision != null)
            decisions
                    .find(decision)
                    .ifPresent(one -> lines.add(words.t("governance.minutes.register", one.reference())));
        var section = Section.of(heading, lines);
        return weights == null || result.guarded() ? section : section.with(header(), rows(weights));
    }

    /** « , mains comptées par Rosa, Karim ». */
    private String tellers(AgendaItem it) {
        var names = people.names(counts.of(it.id()).keySet()).values();
        return names.isEmpty()
                ? ""
                : words.t("governance.minutes.tellers", names.stream().sorted().collect(Collectors.joining(", ")));
    }

    private String rule(AgendaItem it, Result result) {
        var rules =
                ballots.find(Objects.requireNonNull(it.ballot())).orElseThrow().rules();
        return MajorityWords.of(rules.majority(), result.weights() != null, words::t);
    }

    /** Blank hands were counted apart, they stand in what ballots call abstentions. */
    private String heads(AgendaItem it, Result result) {
        if (result.guarded()) return words.t("governance.item.result.guarded");
        int blank = counts.agreed(it.id()).stream()
                .flatMap(all -> all.values().stream())
                .collect(Collectors.summingInt(RoomCounts.Hands::blank));
        return words.t("governance.minutes.heads", result.yes(), result.no(), result.abstain() - blank, blank);
    }

    /** Who was there while it was voted, whether they came later or left since. */
    private Presence then(AgendaItem it, Presence presence) {
        var opened = it.openedAt();
        var done = it.doneAt();
        return opened == null || done == null ? presence : attendance.during(presence, it.assembly(), opened, done);
    }

    /** Who was there or carried, and cast nothing: how many, and those whom a vote on screens could not take (E7). */
    private List<String> unsaid(AgendaItem it, Body body, Presence presence, Result result) {
        var lines = new ArrayList<String>();
        var ballot = ballots.find(Objects.requireNonNull(it.ballot())).orElseThrow();
        long able = ballots.roll(ballot, body).stream()
                .filter(voice -> voice.entitled() && cast(voice, presence))
                .count();
        long silent = result.guarded() ? 0 : able - result.yes() - result.no() - result.abstain();
        if (silent > 0) lines.add(words.t("governance.minutes.unsaid", silent));
        var voiceless =
                aloud.waiting(it, body, presence).stream().map(Voice::name).toList();
        if (!voiceless.isEmpty()) lines.add(words.t("governance.minutes.voiceless", String.join(", ", voiceless)));
        return lines;
    }

    /** Somebody there could cast it: its member, or who carries it. */
    private static boolean cast(Voice it, Presence presence) {
        var person = it.person();
        var holder = it.holder();
        return it.blank()
                || holder != null && presence.there(holder)
                || (person == null ? presence.inTheRoom(it.name()) : presence.there(person));
    }

    private String outcome(AgendaItem it) {
        var rule = it.tieRule();
        var outcome = words.t("governance.item.outcome." + it.outcome());
        return rule == null ? outcome : outcome + ", " + words.t("governance.assembly.tie.short." + rule);
    }

    private List<String> header() {
        return List.of(
                words.t("governance.minutes.college"),
                words.t("governance.minutes.weight"),
                words.t("governance.minutes.for"),
                words.t("governance.minutes.against"),
                words.t("governance.minutes.abstain"),
                words.t("governance.minutes.brings"));
    }

    private static List<List<String>> rows(Result.Weights weights) {
        return weights.colleges().stream()
                .map(it -> List.of(
                        it.name(),
                        String.valueOf(it.weight()),
                        String.valueOf(it.yes()),
                        String.valueOf(it.no()),
                        String.valueOf(it.abstain()),
                        it.brings()))
                .toList();
    }
}
