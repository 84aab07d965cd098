package org.fabcom.governance.decisions;

import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.tally.rules.Method;
import org.springframework.stereotype.Component;

/** How something was voted, as the register says it. */
@Component
public record VotedWords(HouseWords words) {

    public String rule(Ballot ballot) {
        var rules = ballot.rules();
        var majority = rules.majority().part();
        return words.t(
                rules.method() == Method.MAJORITY ? "agora.vote.rule" : "agora.vote.rule.compared",
                majority.num() + "/" + majority.den(),
                rules.quorum().num() == 0
                        ? words.t("agora.rules.none")
                        : rules.quorum().num() + "/" + rules.quorum().den(),
                rules.majority().strict() ? 1 : 0);
    }

    /** Of a secret ballot with few papers only how many took part. */
    public String outcome(Ballot ballot, Result result) {
        if (result.guarded()) return words.t("agora.vote.outcome.guarded", result.represented(), result.registered());
        return ballot.rules().method() == Method.MAJORITY
                ? words.t("agora.vote.outcome", result.yes(), result.no(), result.abstain(), result.registered())
                : words.t("agora.vote.outcome.compared", result.represented(), result.registered());
    }
}
