package org.fabcom.governance.proposals;

import org.fabcom.governance.ballots.BallotRules;
import org.fabcom.governance.ballots.Secrecy;

/** The same rules with papers apart from names: what goes in does not come out again before the closing. */
final class Secret {

    private Secret() {}

    static BallotRules of(BallotRules it) {
        return new BallotRules(
                it.method(),
                it.options(),
                it.grades(),
                it.missing(),
                it.most(),
                it.budget(),
                it.quorum(),
                it.secondQuorum(),
                it.majority(),
                it.colleges(),
                it.tie(),
                it.drawFrom(),
                Secrecy.DETACHED,
                false,
                true,
                false,
                it.accountDays());
    }
}
