package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Assembly.State;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.ConvocationText;
import org.fabcom.governance.assemblies.Quorums;
import org.fabcom.governance.assemblies.Session;
import org.fabcom.governance.assemblies.floor.HallView.CollegeView;
import org.fabcom.governance.assemblies.floor.HallView.NextView;
import org.fabcom.governance.assemblies.floor.HallView.ReadingView;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Result;
import org.fabcom.kernel.Days;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.MajorityWords;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the room sees: the quorum, the text, the outcome read twice, the colleges, what comes next. */
@Component
record HallScreen(
        Agenda agenda,
        Attendance attendance,
        Quorums quorums,
        Ballots ballots,
        ResultWords results,
        ConvocationText text,
        When when,
        Clock clock) {

    private static final long WHOLE = 1000;

    HallView view(Admitted in, Page page) {
        var it = in.assembly();
        var items = agenda.of(it.id());
        var now = Session.current(items);
        var presence = attendance.presence(it, in.body(), null);
        boolean statutes = now.filter(AgendaItem::statutes).isPresent();
        var live = it.openedAt() == null ? quorums.atOpening(it, presence) : quorums.turnout(it, statutes, presence);
        var turnout =
                now.filter(AgendaItem::resolution).map(AgendaItem::turnout).orElse(live);
        int registered = presence.registered();
        var result = now.flatMap(results::of);
        var shown = result.filter(one -> !one.guarded());
        boolean missed = it.state() == State.ADJOURNED;
        return new HallView(
                it.url() + "/salle",
                text.title(it, in.body()) + " · " + hour(it, page),
                now.map(item -> page.t("governance.hall.counter", item.place(), items.size()))
                        .orElse(""),
                page.t("governance.hall.there", turnout.all(), registered),
                page.t("governance.hall.split", turnout.present(), turnout.represented()),
                page.t("governance.turnout.need", turnout.need()),
                quorums.reached(it, turnout),
                share(turnout.present(), registered),
                share(turnout.represented(), registered),
                share(turnout.need(), registered),
                now.filter(item -> it.openedAt() != null)
                        .map(item -> item.said().title())
                        .orElse(page.t(missed ? "governance.hall.missed" : "governance.hall.welcome")),
                now.map(item -> state(it.openedAt() != null, item, page)).orElse(""),
                now.map(ResultWords::chip).orElse("neutral"),
                now.filter(item -> !missed)
                        .map(item -> note(item, result, page))
                        .orElse(""),
                shown.map(one -> readings(now.orElseThrow(), one, page)).orElse(List.of()),
                shown.map(one -> colleges(one, page)).orElse(List.of()),
                now.filter(item -> it.openedAt() != null)
                        .map(item -> item.said().text())
                        .orElse(""),
                it.said().held().afar() ? page.absolute("/agora").replaceFirst("^https?://", "") : "",
                next(in, items, page));
    }

    /** For which it is convened until it begins; then the hour that it is, or at which it ended. */
    private String hour(Assembly it, Page page) {
        if (it.closedAt() != null) return when.at(it.closedAt(), page.locale());
        return when.at(it.openedAt() == null ? it.said().startsAt() : clock.instant(), page.locale());
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : Math.min(WHOLE, part * WHOLE / whole);
    }

    private static String state(boolean opened, AgendaItem item, Page page) {
        if (!opened) return "";
        var outcome = item.outcome();
        if (outcome != null) return page.t("governance.item.outcome." + outcome);
        return item.voting() ? page.t("governance.hall.voting") : page.t("governance.item.state." + item.state());
    }

    private static String note(AgendaItem item, Optional<Result> result, Page page) {
        if (!item.resolution()) return "";
        var way = page.t("governance.item.way." + item.said().way());
        var done = item.doneAt();
        if (result.isEmpty() || done == null) return way;
        var at = done.atZone(Days.ZONE);
        var hour = page.t("governance.hour", at.getHour(), "%02d".formatted(at.getMinute()));
        var tie = item.tieRule();
        if (result.get().guarded()) return page.t("governance.item.result.guarded");
        return page.t("governance.hall.closed", hour, way, result.get().abstain())
                + (tie == null ? "" : " · " + page.t("governance.assembly.tie.short." + tie));
    }

    /** Two readings side by side: what the statutes count, and the heads (G26). */
    private List<ReadingView> readings(AgendaItem item, Result it, Page page) {
        var rules = ballots.find(Objects.requireNonNull(item.ballot()))
                .orElseThrow()
                .rules();
        var part = rules.majority().part();
        long tick = share(part.num(), part.den());
        var words = MajorityWords.of(rules.majority(), it.weights() != null, page::t);
        var readings = new ArrayList<ReadingView>();
        var weights = it.weights();
        if (weights != null) readings.add(weighed(weights, words, tick, rules, page));
        long expressed = it.yes() + it.no();
        readings.add(new ReadingView(
                page.t("governance.hall.heads"),
                page.t("governance.hall.against", it.yes(), it.no()),
                share(it.yes(), expressed),
                tick,
                weights == null
                        ? words
                        : page.t(alike(it, weights) ? "governance.hall.alike" : "governance.hall.differ"),
                weights == null));
        return readings;
    }

    private static ReadingView weighed(Result.Weights it, String words, long tick, BallotRules rules, Page page) {
        boolean absent = Objects.requireNonNull(rules.colleges()).absent() == BallotRules.Absent.RENORMALISE;
        long base = absent ? 10_000 - ResultWords.hundredths(it.absent()) : 10_000;
        return new ReadingView(
                page.t("governance.hall.weights"),
                ResultWords.percent(it.yes(), page),
                share(ResultWords.hundredths(it.yes()), base),
                tick,
                words,
                true);
    }

    /** Whether heads alone lean to the same side. */
    private static boolean alike(Result it, Result.Weights weights) {
        int heads = Long.compare(it.yes(), it.no());
        return heads == Long.compare(ResultWords.hundredths(weights.yes()), ResultWords.hundredths(weights.no()));
    }

    private static List<CollegeView> colleges(Result it, Page page) {
        var weights = it.weights();
        if (weights == null) return List.of();
        return weights.colleges().stream()
                .map(one -> new CollegeView(
                        one.name(),
                        page.t("governance.hall.voted", one.yes() + one.no() + one.abstain(), one.registered()),
                        one.yes(),
                        one.no(),
                        one.abstain(),
                        one.weight(),
                        page.formats().decimal(ResultWords.hundredths(one.brings()), 2)))
                .toList();
    }

    private static @Nullable NextView next(Admitted in, List<AgendaItem> items, Page page) {
        if (!in.leads()
                || in.assembly().state() != State.IN_SESSION
                || items.stream().anyMatch(AgendaItem::voting)) return null;
        return Session.next(items)
                .map(it -> new NextView(
                        page.t(it.resolution() ? "governance.floor.open" : "governance.item.treat", it.place()),
                        in.assembly().url() + "/seance/points/" + it.id(),
                        it.resolution() ? "voter" : "traite"))
                .orElse(null);
    }
}
