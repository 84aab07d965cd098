package org.fabcom.people.steps;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.PartyId;

/** Port: what stands between a right password, or a letter, and the account. */
public interface SecondStep {

    /** The path where a code is asked of this person; empty if none is. The browser gets what it needs to answer there. */
    Optional<String> ask(PartyId person, String returnTo, HttpServletResponse response);
}
