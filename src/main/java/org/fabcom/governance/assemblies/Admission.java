package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.assemblies.Officers.Bureau;
import org.fabcom.governance.assemblies.Officers.Role;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Who may see an assembly, prepare it, keep its door, lead it. To others it does not exist. */
@Component
public class Admission {

    /**
     * An assembly with its body.
     *
     * @param manages convenes it and keeps its door
     */
    public record Admitted(Assembly assembly, Body body, Bureau bureau, boolean manages, PartyId me) {

        /** Leads the session: the chair and the secretary, and whoever convenes. */
        public boolean leads() {
            return manages || bureau.is(me, Role.CHAIR) || bureau.is(me, Role.SECRETARY);
        }

        /** Notes who comes in: officers of all kinds. */
        public boolean keepsDoor() {
            return leads() || bureau.is(me, Role.SCRUTINEER);
        }
    }

    private final Assemblies assemblies;
    private final Bodies bodies;
    private final Officers officers;

    Admission(Assemblies assemblies, Bodies bodies, Officers officers) {
        this.assemblies = assemblies;
        this.bodies = bodies;
        this.officers = officers;
    }

    public Admitted enter(UUID id, Visitor me) {
        var it = assemblies.find(id).orElseThrow(Problem::notFound);
        var body = body(it.body(), me);
        boolean manages = bodies.mayManage(me, body);
        if (it.draft() && !manages) throw Problem.notFound();
        return new Admitted(it, body, officers.of(id), manages, me.party());
    }

    public Admitted manage(UUID id, Visitor me) {
        var admitted = enter(id, me);
        if (!admitted.manages()) throw Problem.forbidden();
        return admitted;
    }

    public Admitted lead(UUID id, Visitor me) {
        var admitted = enter(id, me);
        if (!admitted.leads()) throw Problem.forbidden();
        return admitted;
    }

    public Admitted keepDoor(UUID id, Visitor me) {
        var admitted = enter(id, me);
        if (!admitted.keepsDoor()) throw Problem.forbidden();
        return admitted;
    }

    /** A body to which this person belongs. */
    public Body body(UUID id, Visitor me) {
        return bodies.find(id)
                .filter(it -> bodies.belongs(me, it) || bodies.mayManage(me, it))
                .orElseThrow(Problem::notFound);
    }

    public boolean manages(Body body, Visitor me) {
        return bodies.mayManage(me, body);
    }
}
