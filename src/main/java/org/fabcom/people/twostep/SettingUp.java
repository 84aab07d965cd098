package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.KnownVisitors;
import org.fabcom.people.Person;
import org.fabcom.people.RightsChange;
import org.fabcom.people.RightsJournal;
import org.fabcom.people.signin.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two steps begin and end for somebody: with its line in the journal, its letter, and sign-ins elsewhere ended. */
@Component
class SettingUp {

    private final TwoSteps steps;
    private final TwoStepLetters letters;
    private final Sessions sessions;
    private final RightsJournal journal;
    private final KnownVisitors known;

    SettingUp(TwoSteps steps, TwoStepLetters letters, Sessions sessions, RightsJournal journal, KnownVisitors known) {
        this.steps = steps;
        this.letters = letters;
        this.sessions = sessions;
        this.journal = journal;
        this.known = known;
    }

    /**
     * The codes for paper, or none if the code was wrong. Every browser that came in with one step is signed out but this one: so whoever
     * is in has given both.
     */
    @Transactional
    List<String> confirm(Person person, UUID session, String code) {
        if (!steps.confirm(person.id(), session, code)) return List.of();
        sessions.closeOthers(person.id(), session);
        journal.add(RightsChange.Act.TWO_STEP_SET, person.id(), person.id(), null, "", "");
        letters.on(person);
        known.forget(person.id());
        return steps.draw(person.id());
    }

    /** Whoever has the old telephone and is in with it goes out. False if the code was wrong. */
    @Transactional
    boolean change(Person person, UUID session, String code) {
        if (!steps.change(person.id(), session, code)) return false;
        sessions.closeOthers(person.id(), session);
        journal.add(RightsChange.Act.TWO_STEP_MOVED, person.id(), person.id(), null, "", "");
        letters.moved(person);
        return true;
    }

    @Transactional
    List<String> redraw(Person person) {
        letters.redrawn(person);
        return steps.draw(person.id());
    }

    @Transactional
    void off(Person person) {
        if (!steps.remove(person.id())) return;
        journal.add(RightsChange.Act.TWO_STEP_OFF, person.id(), person.id(), null, "", "");
        letters.off(person);
        known.forget(person.id());
    }

    /** By the team or the host, for whoever lost the telephone and the paper; signed out everywhere. False if nothing was asked. */
    @Transactional
    boolean lift(Person person, PartyId by, String byName, String why) {
        if (!steps.remove(person.id())) return false;
        sessions.closeAll(person.id());
        journal.add(RightsChange.Act.TWO_STEP_LIFTED, by, person.id(), null, "", "");
        letters.lifted(person, byName, why);
        known.forget(person.id());
        return true;
    }
}
