package org.fabcom.governance.proposals;

import java.time.Clock;
import java.time.LocalDate;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A frozen text enters the register, in the caller's transaction. */
@Component
class Adoption {

    private final Proposals proposals;
    private final Decisions decisions;
    private final Clock clock;

    Adoption(Proposals proposals, Decisions decisions, Clock clock) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param rule by which it was decided; @param outcome how, both in words */
    void adopt(Proposal it, Body body, String rule, String outcome, @Nullable PartyId by) {
        var text = proposals.text(it.id(), it.current());
        var made = decisions.enter(
                new NewDecision(
                        body,
                        it.title(),
                        text.text(),
                        text.sha256(),
                        rule,
                        outcome,
                        it.url(),
                        effect(it),
                        it.review(),
                        it.author(),
                        it.change(),
                        it.replaces()),
                by);
        proposals.move(it, State.ADOPTED, text.sha256(), null, made.id(), ProposalEvent.Kind.ADOPTED, outcome, by);
    }

    /** Never before the decision. */
    private LocalDate effect(Proposal it) {
        var today = Days.today(clock);
        var wanted = it.effect();
        return wanted == null || wanted.isBefore(today) ? today : wanted;
    }
}
