package org.fabcom.governance.founding.path;

import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a founder goes, nobody waits for their first answer any more. */
@Component
public class Departures {

    private final Founders founders;
    private final AskedQuestions questions;

    Departures(Founders founders, AskedQuestions questions) {
        this.founders = founders;
        this.questions = questions;
    }

    @Transactional
    public void leave(Founder founder) {
        questions.lockWritten(founder.path());
        founders.leave(founder);
        questions.revealWritten(founder.path());
    }

    @Transactional
    void leaveAll(PartyId person) {
        founders.places(person).forEach(this::leave);
    }
}
