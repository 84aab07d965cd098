package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Who comes in to a body: others are told that there is nothing. Thread-safe. */
@Component
public class BodyDoor {

    private final Bodies bodies;
    private final Electors electors;

    BodyDoor(Bodies bodies, Electors electors) {
        this.electors = electors;
        this.bodies = bodies;
    }

    /** One of its people, or whoever manages it. */
    public Body enter(UUID id, Visitor me) {
        var body = bodies.find(id).orElseThrow(Problem::notFound);
        if (!bodies.belongs(me, body) && !bodies.mayManage(me, body)) throw Problem.notFound();
        return body;
    }

    /** The same, to say something there: whoever is suspended is told before they write it. */
    public Body speak(UUID id, Visitor me) {
        var body = enter(id, me);
        electors.heard(body, me.party());
        return body;
    }

    /** Whoever manages it; its other people are refused. */
    public Body manage(UUID id, Visitor me) {
        var body = enter(id, me);
        if (!bodies.mayManage(me, body)) throw Problem.forbidden();
        return body;
    }
}
