package org.fabcom.cases;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Who may see and move a case: its mediator, the people of its organisation, the coordinators; one that was merged, also
 * whoever accompanies the one that goes on. For anybody else, other mediators included, it does not exist (404). Whoever may read but not act is told so (403).
 */
@Component
public class CaseAccess {

    private final Cases cases;

    CaseAccess(Cases cases) {
        this.cases = cases;
    }

    /** The case, for whoever may read it; a merged one is given as it stands. */
    public Case readable(UUID id, Visitor me) {
        var found = cases.find(new CaseId(id)).orElseThrow(Problem::notFound);
        if (!reads(me, found)) throw Problem.notFound();
        return found;
    }

    /** The case, for its mediator and the coordinators. */
    public Case accompanied(UUID id, Visitor me) {
        var found = readable(id, me);
        if (!staff(me, found)) throw Problem.forbidden();
        return found;
    }

    /** The case, for coordinators only. */
    public Case coordinated(UUID id, Visitor me) {
        var found = readable(id, me);
        if (!coordinates(me)) throw Problem.forbidden();
        return found;
    }

    /** The case, for the people of the organisation who hold at least this seat. */
    public Case own(UUID id, Visitor me, Seat least) {
        var found = readable(id, me);
        if (!me.sits(found.organisation(), least)) throw Problem.forbidden();
        return found;
    }

    /** Whether they may read it; of one that was merged, also whoever accompanies the one that goes on. */
    public boolean reads(Visitor me, Case it) {
        return belongs(me, it) || works(me, it);
    }

    /** Its mediator, a coordinator, or the mediator of the one that goes on in its stead: who reads internal notes. */
    public boolean works(Visitor me, Case it) {
        return staff(me, it) || it.merged() && mediates(me, goesOn(it));
    }

    /** The case that goes on in its stead; itself if none does. */
    public Case goesOn(Case it) {
        var now = it;
        for (var next = now.mergedInto(); next != null; next = now.mergedInto())
            now = cases.find(next).orElseThrow();
        return now;
    }

    public static boolean reader(Visitor me, Case it) {
        return belongs(me, it) || staff(me, it);
    }

    /** Its mediator, or a coordinator: who reads internal notes and moves the case on. */
    public static boolean staff(Visitor me, Case it) {
        return mediates(me, it) || coordinates(me);
    }

    /** Whoever answers for the organisation, and whoever accompanies, with the board’s note. */
    public static boolean prioritises(Visitor me, Case it) {
        return me.sits(it.organisation(), Seat.REFERENT) || staff(me, it);
    }

    public static boolean mediates(Visitor me, Case it) {
        return me.signedIn() && me.is(InstanceRole.MEDIATOR) && me.party().equals(it.mediator());
    }

    public static boolean belongs(Visitor me, Case it) {
        return me.sits(it.organisation(), Seat.MEMBER);
    }

    public static boolean coordinates(Visitor me) {
        return me.is(InstanceRole.COORDINATOR);
    }
}
