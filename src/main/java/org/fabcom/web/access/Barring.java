package org.fabcom.web.access;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.problem.Problem;

/** Port: whether somebody whom the route lets in may act there, or only read. Asked before each change. */
public interface Barring {

    /**
     * Empty: they may. Else what they are told.
     *
     * @param room the one that the route belongs to
     * @param where the variables of its path
     * @param ends it ends what the visitor began ({@link Access#ends})
     */
    Optional<Problem> of(Visitor visitor, String room, Map<String, String> where, boolean ends);
}
