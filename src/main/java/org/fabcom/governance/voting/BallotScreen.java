package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.ballots.ScreenVote;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proxies.Proxies;
import org.fabcom.governance.proxies.Proxy;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A vote as its page shows it to one person. */
@Component
record BallotScreen(
        Ballots ballots,
        Booth booth,
        Proxies proxies,
        CardScreen cards,
        ResultScreen results,
        Decisions decisions,
        People people,
        Clock clock) {

    /** A page that is left open so long is asked for again by nobody. */
    private static final Duration MOST_LEFT = Duration.ofHours(12);

    /** After its hour a vote is counted within the minute; a machine that stood still is not asked for ever. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final Duration AGAIN = Duration.ofSeconds(20);

    BallotView of(VotingGate.Standing at, Form form, Visitor me, Page page) {
        var ballot = at.ballot();
        boolean over = over(ballot);
        boolean open = ballot.state() == Ballot.State.OPEN && !over;
        var mine = open ? booth.cards(ballot, me.party()) : List.<Booth.Card>of();
        var castable = ballot.rules().secrecy() == Secrecy.EXTERNAL ? List.<Booth.Card>of() : mine;
        var hands = booth.hands(ballot).orElse(null);
        long left = castable.stream().filter(Booth.Card::open).count();
        return new BallotView(
                new LinkView("/agora/" + at.body().id(), at.body().name()),
                ballot.question(),
                at.path(),
                page.t(over ? "governance.ballot.state.COUNTING" : "governance.ballot.state." + ballot.state()),
                chip(ballot.state()),
                over ? page.t("governance.ballot.counting") : line(ballot, page),
                kind(ballot, hands, page),
                about(ballot, page),
                ballot.rules().method().name(),
                castable.stream().map(it -> cards.of(ballot, it, form, page)).toList(),
                open ? why(at, mine, me, page) : "",
                left == 0 ? "" : CardScreen.help(ballot, page),
                left == 0 ? "" : page.t("governance.vote.submit", left),
                page.t("governance.ballot.promise." + promise(ballot)),
                castable.isEmpty() && ballot.state() != Ballot.State.CLOSED
                        ? ballot.rules().options()
                        : List.of(),
                hands == null ? turnout(ballot, page) : "",
                new RuleWords(ballot, page).all(),
                SeenWords.of(ballot, hands, page),
                proxies(ballot, me, page),
                results.running(at, page),
                results.of(at, page),
                desk(at, page),
                form);
    }

    /** What is voted on, or the decision that a vote by itself took. */
    private @Nullable LinkView about(Ballot it, Page page) {
        var path = it.path();
        if (path != null) return new LinkView(path, page.t("governance.ballot.about"));
        if (it.state() != Ballot.State.CLOSED || it.assembly() != null) return null;
        return decisions
                .from(it.body(), VotingGate.PATH + it.id())
                .map(one -> new LinkView(one.url(), page.t("governance.ballot.decision", one.reference())))
                .orElse(null);
    }

    /** Its hour has come, and it is counted within the minute; what is voted elsewhere waits for its result. */
    private boolean over(Ballot it) {
        return it.state() == Ballot.State.OPEN
                && it.assembly() == null
                && it.rules().secrecy() != Secrecy.EXTERNAL
                && !clock.instant().isBefore(it.closes());
    }

    /** Seconds until the page of a vote says something else by itself, to be asked for again then; empty: not today. */
    OptionalLong turns(Ballot it) {
        boolean alone = it.assembly() == null && it.rules().secrecy() != Secrecy.EXTERNAL;
        var hour = !alone
                ? null
                : switch (it.state()) {
                    case ANNOUNCED -> it.opens();
                    case OPEN -> it.closes();
                    case CLOSED, ANNULLED -> null;
                };
        if (hour == null) return OptionalLong.empty();
        long left = Duration.between(clock.instant(), hour).toSeconds();
        if (left > MOST_LEFT.toSeconds() || left < -LATE.toSeconds()) return OptionalLong.empty();
        return OptionalLong.of(left > 0 ? left + 1 : AGAIN.toSeconds());
    }

    private static String chip(Ballot.State state) {
        return switch (state) {
            case OPEN -> "info";
            case ANNULLED -> "bad";
            case ANNOUNCED, CLOSED -> "neutral";
        };
    }

    /** Until when an open vote is open: in an assembly until its chair closes it. */
    static String until(Ballot it, Page page) {
        return it.assembly() == null
                ? page.t("governance.ballot.until", page.dateTime(it.closes()))
                : page.t("governance.ballot.room");
    }

    private static String line(Ballot it, Page page) {
        var closed = it.closedAt();
        return switch (it.state()) {
            case ANNOUNCED -> page.t("governance.ballot.from", page.dateTime(it.opens()), page.dateTime(it.closes()));
            case OPEN -> until(it, page);
            case CLOSED -> page.t("governance.ballot.closed", page.dateTime(Objects.requireNonNull(closed)));
            case ANNULLED -> page.t("governance.ballot.annulled", Objects.toString(it.annulledWhy(), ""));
        };
    }

    static String kind(Ballot it, Page page) {
        return kind(it, null, page);
    }

    /** @param hands null: none go up */
    private static String kind(Ballot it, ScreenVote.@Nullable Hands hands, Page page) {
        return page.t("governance.method." + it.rules().method()) + " · "
                + (hands == null ? page.t("governance.secrecy." + it.rules().secrecy()) : SeenWords.hands(hands, page));
    }

    private static String promise(Ballot it) {
        if (it.rules().secrecy() != Secrecy.OPEN) return it.rules().secrecy().name();
        return it.rules().changeable() ? "CHANGEABLE" : "OPEN";
    }

    /** Why the reader has no card. */
    private String why(VotingGate.Standing at, List<Booth.Card> mine, Visitor me, Page page) {
        var own = mine.isEmpty()
                ? booth.own(at.ballot().id(), me.party())
                : mine.stream().filter(Booth.Card::own).map(Booth.Card::voice).toList();
        if (own.isEmpty())
            return page.t("governance.why.NOT_ON_ROLL", page.date(at.ballot().recordDate()));
        return own.stream()
                .filter(it -> !it.entitled())
                .map(Voice::why)
                .findFirst()
                .map(it -> page.t("governance.why." + it))
                .or(() -> refused(at.ballot(), own.getFirst(), me, page))
                .orElse("");
    }

    private Optional<String> refused(Ballot ballot, Voice own, Visitor me, Page page) {
        var why = booth.refusal(ballot, me.party());
        if (why.isEmpty()) return Optional.empty();
        var holder = own.holder();
        return holder == null || why.get() != ScreenVote.Why.AWAY
                ? Optional.of(page.t("governance.why." + why.get()))
                : Optional.of(page.t(
                        "governance.why.CARRIED", people.names(List.of(holder)).getOrDefault(holder, "")));
    }

    private String turnout(Ballot ballot, Page page) {
        if (ballot.openedAt() == null || ballot.rules().secrecy() == Secrecy.EXTERNAL) return "";
        boolean hidden = ballot.rules().hidden();
        return page.t("governance.ballot.turnout", booth.turnout(ballot), hidden ? 0 : 1);
    }

    private List<BallotView.Handed> proxies(Ballot it, Visitor me, Page page) {
        var scopes = Stream.of(it.assembly(), it.item(), it.id())
                .flatMap(Stream::ofNullable)
                .toList();
        var late = proxies.around(me.party(), it.body()).stream()
                .filter(proxy -> proxy.missed(it))
                .map(proxy -> late(proxy, me, page));
        var carried = proxies.handedTo(me.party(), it.body(), scopes, it.recordDate()).stream()
                .filter(proxy -> !proxy.missed(it))
                .map(proxy -> handed(proxy, page));
        return Stream.concat(late, carried).toList();
    }

    /** The roll was frozen without it. */
    private static BallotView.Handed late(Proxy it, Visitor me, Page page) {
        var name = me.party().equals(it.giver()) ? page.t("governance.proxy.to", it.holderName()) : it.giverName();
        return new BallotView.Handed(
                name, page.t("governance.proxy.late.line"), "care", page.t("governance.proxy.late"));
    }

    private static BallotView.Handed handed(Proxy it, Page page) {
        var chip = switch (it.state()) {
            case ACCEPTED -> it.waits() ? "info" : "good";
            case REFUSED -> "care";
            case REVOKED, ARRIVED, DECLINED -> "neutral";
        };
        return new BallotView.Handed(
                it.giverName(),
                page.t("governance.proxy.line." + it.state(), page.dateTime(it.receivedAt()), it.cap()),
                chip,
                page.t(it.stateKey()));
    }

    private BallotView.Desk desk(VotingGate.Standing at, Page page) {
        var it = at.ballot();
        boolean standing = at.manages() && it.state() != Ballot.State.ANNULLED;
        boolean open = standing && it.state() == Ballot.State.OPEN;
        boolean alone = it.assembly() == null;
        var result = standing && it.state() == Ballot.State.CLOSED ? ballots.result(it.id()) : Optional.<Result>empty();
        boolean tied = alone
                && result.filter(all -> all.outcome() == Outcome.TIED && all.tieRule() == null)
                        .isPresent();
        var equal = it.rules().method().compares()
                ? result.map(all -> OptionView.all(all.winners(), name -> name)).orElse(List.of())
                : OptionView.all(List.of("for", "against"), side -> page.t("governance.side." + side));
        return new BallotView.Desk(
                standing
                        && alone
                        && it.state() == Ballot.State.ANNOUNCED
                        && !clock.instant().isBefore(it.opens()),
                open && alone && it.rules().early() && ballots.certain(it.id()),
                standing && alone && it.state() != Ballot.State.CLOSED,
                it.state() == Ballot.State.ANNOUNCED || it.state() == Ballot.State.OPEN,
                open && it.rules().secrecy() == Secrecy.EXTERNAL,
                alone
                        && it.rules().secondQuorum() != null
                        && result.filter(all -> all.outcome() == Outcome.NO_QUORUM)
                                .isPresent(),
                tied ? it.rules().tie().name() : "",
                tied ? equal : List.of(),
                standing && open);
    }
}
