package org.fabcom.governance.proposals;

import org.fabcom.governance.bodies.Bodies;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Rounds of consent end at their hour where nothing waits, and what nobody touched lapses. */
@Component
class ProposalJob extends SimpleJob {

    ProposalJob(Deliberation deliberation, ConsentRounds rounds, Consent consent, Bodies bodies) {
        super(
                "governance.proposals",
                minutes(5),
                () -> Duties.all(
                        () -> Duties.each(rounds.due(), consent::conclude),
                        () -> Duties.each(bodies.all(), deliberation::lapse)));
    }
}
