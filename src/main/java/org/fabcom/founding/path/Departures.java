package org.fabcom.founding.path;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a founder goes, nobody waits for their first answer any more. */
@Component
public class Departures {

    private final Founders founders;
    private final AskedQuestions questions;
    private final Reveals reveals;

    Departures(Founders founders, AskedQuestions questions, Reveals reveals) {
        this.founders = founders;
        this.questions = questions;
        this.reveals = reveals;
    }

    @Transactional
    public void leave(Founder founder) {
        leave(founder, null);
    }

    /** By the keeper of the path, who may take them back. */
    @Transactional
    public void remove(Founder founder, Founder by) {
        leave(founder, by.id());
    }

    private void leave(Founder founder, @Nullable UUID by) {
        questions.lockWritten(founder.path());
        founders.leave(founder, by);
        reveals.written(founder.path());
    }

    @Transactional
    void leaveAll(PartyId person) {
        founders.places(person).forEach(this::leave);
    }
}
