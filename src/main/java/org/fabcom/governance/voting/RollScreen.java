package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.polling.Booth;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Voter;
import org.fabcom.people.People;
import org.fabcom.tally.Recount;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Who votes, who does not and why, and who has voted where that may be said. */
@Component
record RollScreen(Ballots ballots, Booth booth, People people) {

    /** Of a secret vote nobody is said to have voted below that many (G36). */
    private static final int LEAST = 3;

    RollView of(VotingGate.Standing at, Form form, Page page) {
        var ballot = at.ballot();
        var voices = ballots.roll(ballot, at.body());
        var voted = booth.voted(ballot);
        var holders = people.names(voices.stream()
                .flatMap(it -> Optional.ofNullable(it.holder()).stream())
                .toList());
        boolean signed = ballot.openedAt() != null
                && said(at, voices.stream().filter(Voice::entitled).count(), voted);
        return new RollView(
                new LinkView(at.path(), ballot.question()),
                page.t("governance.roll.title"),
                page.t(
                        ballot.openedAt() == null ? "governance.roll.before" : "governance.roll.frozen",
                        page.date(ballot.recordDate())),
                signed,
                signed || ballot.openedAt() == null ? "" : page.t("governance.roll.unsigned", voted.cardinality()),
                ballot.assembly() != null
                        ? ""
                        : unheard(
                                voices.stream()
                                        .filter(it -> Voter.Why.NO_REPRESENTATIVE
                                                .name()
                                                .equals(it.why()))
                                        .count(),
                                page),
                voices.stream()
                        .map(it -> line(it, holders, signed, voted, page))
                        .toList(),
                ballots.conflicts(ballot.id()).stream()
                        .map(it -> page.t("governance.roll.conflict", it.name(), it.reason()))
                        .toList(),
                at.manages() && ballot.state() == Ballot.State.OPEN
                        ? ballots.gone(ballot, at.body()).stream()
                                .map(Voice::name)
                                .toList()
                        : List.of(),
                at.path() + "/conflit",
                at.manages() && (ballot.state() == Ballot.State.ANNOUNCED || ballot.state() == Ballot.State.OPEN)
                        ? people(voices)
                        : List.of(),
                form);
    }

    /** What a vote on screens does with members who have no account; empty where all have one. */
    static String unheard(long many, Page page) {
        return many == 0 ? "" : page.t("governance.roll.unheard", many);
    }

    private static List<OptionView> people(List<Voice> voices) {
        return voices.stream()
                .filter(it -> it.entitled() && it.person() != null)
                .map(it -> OptionView.of(String.valueOf(it.person()), it.name()))
                .toList();
    }

    /** Above the quorum, else above half. */
    private static boolean said(VotingGate.Standing at, long registered, BitSet voted) {
        var rules = at.ballot().rules();
        if (!rules.secrecy().secret()) return true;
        var quorum = rules.quorum();
        long need = quorum.num() > 0
                ? Recount.need(quorum.num(), quorum.den(), registered)
                : Recount.need(1, 2, registered);
        return voted.cardinality() >= Math.max(LEAST, need);
    }

    private static RollView.Line line(Voice it, Map<PartyId, String> holders, boolean signed, BitSet voted, Page page) {
        return new RollView.Line(
                it.name(),
                it.college() == null ? "" : it.college(),
                it.proxy() == null
                        ? ""
                        : it.holder() == null
                                ? page.t("governance.roll.blank")
                                : page.t("governance.roll.carried", holders.getOrDefault(it.holder(), "")),
                it.why() == null ? "" : page.t("governance.why." + it.why()),
                signed && voted.get(it.place()));
    }
}
