package org.fabcom.cases.work;

import module java.base;
import org.fabcom.cases.CaseId;

/**
 * Port: what another part of the house has not brought to its end in a case. As long as there is some, the case is not called
 * a full success (A25, A27: each tool is left, or kept on purpose).
 */
public interface StillOpen {

    /** Something open, by its name, and where it is brought to its end. */
    record Thing(String name, String url) {}

    List<Thing> of(CaseId id);

    /** How many were brought to their end; an account that was got back has moved nowhere. */
    int settled(CaseId id);

    /** Each tool that was left, with what took its place. */
    List<String> moved(CaseId id);

    /** An account was got back from somebody who left, or none was planned to be. */
    boolean regained(CaseId id);
}
