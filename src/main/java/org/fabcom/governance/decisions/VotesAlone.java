package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.BallotSubject;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Secrets;
import org.fabcom.tally.Outcome;
import org.springframework.stereotype.Component;

/** A vote that was announced by itself enters the register as a proposal does: what was adopted, or the choice that was kept. */
@Component
record VotesAlone(Ballots ballots, Bodies bodies, Decisions decisions, VotedWords voted, HouseWords words, Clock clock)
        implements BallotSubject {

    private static final int LONGEST_TITLE = 160;

    @Override
    public boolean owns(UUID ballot) {
        return alone(ballot).isPresent();
    }

    private Optional<Ballot> alone(UUID ballot) {
        return ballots.find(ballot).filter(it -> it.path() == null && it.assembly() == null);
    }

    @Override
    public void closed(UUID ballot, Result result) {
        if (result.outcome() != Outcome.ADOPTED) return;
        var it = alone(ballot).orElseThrow();
        var text = text(it, result);
        var by = ballots.announcer(ballot);
        var day = it.decided(result, Days.today(clock));
        decisions.enter(
                new NewDecision(
                        bodies.find(it.body()).orElseThrow(),
                        title(it.question()),
                        text,
                        Secrets.digest(text),
                        voted.rule(it),
                        voted.outcome(it, result),
                        "/agora/votes/" + ballot,
                        day,
                        null,
                        by,
                        List.of(),
                        null),
                day,
                null);
    }

    private String text(Ballot it, Result result) {
        return result.winners().isEmpty()
                ? it.question()
                : it.question() + "\n\n" + words.t("agora.vote.kept", String.join(", ", result.winners()));
    }

    /** The whole question stands in the text. */
    private static String title(String question) {
        int letters = question.codePointCount(0, question.length());
        return letters <= LONGEST_TITLE
                ? question
                : question.substring(0, question.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
