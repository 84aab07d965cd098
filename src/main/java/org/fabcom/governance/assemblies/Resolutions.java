package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.kernel.PartyId;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.tally.rules.Secrecy;
import org.springframework.stereotype.Component;

/** Resolutions as ballots: announced with the convocation, by the rules of the statutes. */
@Component
record Resolutions(Agenda agenda, Ballots ballots, Quorums quorums, HouseWords words, Clock clock) {

    /** A ballot that its assembly never closed ends by itself. */
    private static final Duration LONGEST = Duration.ofDays(2);

    Answer announce(Assembly it, Body body, UUID id, PartyId by) {
        var item = agenda.find(id).orElseThrow();
        var starts = it.said().startsAt();
        var answer = ballots.announce(
                new NewBallot(
                        body,
                        item.said().title(),
                        it.url(),
                        Objects.requireNonNull(item.sha256()),
                        rules(it, body, item),
                        it.said().recordDate(),
                        clock.instant(),
                        starts,
                        starts.plus(LONGEST),
                        it.id(),
                        item.id(),
                        item.said().board()),
                by);
        if (answer instanceof Answer.Done(var ballot)) agenda.ballot(id, ballot);
        return answer;
    }

    /** Majority and colleges of the statutes; the quorum is that of the assembly, its second call included. */
    private BallotRules rules(Assembly it, Body body, AgendaItem item) {
        var usual = ballots.usual(body, item.statutes(), it.day());
        boolean secret = item.said().secret();
        var quorum = quorums.askedAgain(it, item) ? quorums.part(it, item.statutes()) : Part.NONE;
        return usual.asking(quorum, null, usual.majority(), usual.colleges())
                .parting(
                        it.said().tie(),
                        it.said().drawFrom().isEmpty() ? null : it.said().drawFrom())
                .kept(
                        secret ? Secrecy.DETACHED : Secrecy.OPEN,
                        !secret && item.said().way() == Way.SCREEN,
                        true,
                        false);
    }

    void annul(Assembly it, PartyId by) {
        for (var item : agenda.of(it.id())) annul(item, by);
    }

    void annul(AgendaItem item, PartyId by) {
        Optional.ofNullable(item.ballot())
                .ifPresent(ballot -> ballots.annul(ballot, words.t("governance.item.untreated"), by));
    }
}
