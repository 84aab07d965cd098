package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.governance.mandates.Electing;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A frozen text enters the register, in the caller's transaction. */
@Component
record Adoption(Proposals proposals, Decisions decisions, HouseWords words, Electing electing, Clock clock) {

    void adopt(Proposal it, Body body, String rule, String outcome, @Nullable PartyId by) {
        adopt(it, body, rule, outcome, "", Days.today(clock), by);
    }

    /**
     * @param rule by which it was decided
     * @param outcome how, both in words
     * @param kept the option that was chosen, "" : none
     * @param day on which it was decided
     */
    void adopt(Proposal it, Body body, String rule, String outcome, String kept, LocalDate day, @Nullable PartyId by) {
        var frozen = proposals.text(it.id(), it.current());
        var text = kept.isEmpty() ? frozen.text() : frozen.text() + "\n\n" + words.t("agora.vote.kept", kept);
        var made = decisions.enter(
                new NewDecision(
                        body,
                        it.title(),
                        text,
                        Secrets.digest(text),
                        rule,
                        outcome,
                        it.url(),
                        effect(it, day),
                        it.review(),
                        it.author(),
                        it.changes(),
                        it.replaces()),
                day,
                by);
        proposals.move(it, State.ADOPTED, frozen.sha256(), null, made.id(), ProposalEvent.Kind.ADOPTED, outcome, by);
        electing.adopted(it.id());
    }

    /** Never before the decision. */
    static LocalDate effect(Proposal it, LocalDate today) {
        var wanted = it.effect();
        return wanted == null || wanted.isBefore(today) ? today : wanted;
    }
}
