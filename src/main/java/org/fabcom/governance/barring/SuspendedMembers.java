package org.fabcom.governance.barring;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.access.Barring;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Whoever is suspended in the register of the organisation reads in its bodies, and neither proposes, argues nor objects (E3). */
@Component
record SuspendedMembers(Bodies bodies, Electors electors) implements Barring {

    @Override
    public Optional<Problem> of(Visitor visitor, String room, Map<String, String> where, boolean ends) {
        if (!room.equals("governance")) return Optional.empty();
        return Ids.read(where.getOrDefault("body", ""))
                .flatMap(bodies::find)
                .filter(it -> electors.suspended(it, visitor.party()))
                .map(it -> Problem.of(403, "FC-4720", it.name(), it.id().toString()));
    }
}
