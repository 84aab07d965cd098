package org.fabcom.people.steps;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;

/** Lets the rights sleep of whoever came in with one step where two are wanted. Thread-safe. */
@Component
public class Sleep {

    private final Sql db;
    private final TwoStepRule rule;

    Sleep(Sql db, TwoStepRule rule) {
        this.db = db;
        this.rule = rule;
    }

    /**
     * The visitor as they count at this moment; {@code known} holds their rights, and says {@link Visitor#asleep()} when one step was
     * given. The rule is asked each time, so that it counts at once.
     */
    public Visitor of(Visitor known) {
        if (!known.asleep()) return known;
        return rule.obligatory() ? known.sleeping() : known.awake();
    }

    /** True for those whose rights sleep although they have some: led to the page where two steps are set up. */
    public boolean waits(Visitor me) {
        return me.asleep() && holdsRight(me.party());
    }

    /** The same before anybody came in: who must have two steps and has not set up the codes. */
    public boolean waits(PartyId person) {
        return rule.obligatory() && !codes(person) && holdsRight(person);
    }

    /** True if this person's keys are the only second step they have, and they must have one. */
    public boolean needsKeys(PartyId person) {
        return waits(person) && keys(person);
    }

    public boolean obligatory() {
        return rule.obligatory();
    }

    /** The day from which two steps are wanted, if it is still to come. */
    public Optional<LocalDate> later() {
        return rule.later();
    }

    /** A role for the instance, a seat that acts for an organisation, or a role in a circle that entitles to something. */
    public boolean holdsRight(PartyId person) {
        return db.sql("select people.holds_right(:person, :today)")
                .param("person", person.value())
                .single(Boolean.class);
    }

    /** True once codes are asked of this person. */
    public boolean codes(PartyId person) {
        return exists("people.two_step where person = :person and confirmed_at is not null", person);
    }

    public boolean keys(PartyId person) {
        return exists("people.passkey where person = :person and resting_since is null", person);
    }

    /** True for whoever has set up a second step of either kind. */
    public boolean hasStep(PartyId person) {
        return codes(person) || keys(person);
    }

    private boolean exists(String what, PartyId person) {
        return db.sql("select exists (select from " + what + ")")
                .param("person", person.value())
                .single(Boolean.class);
    }
}
