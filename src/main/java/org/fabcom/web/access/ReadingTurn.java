package org.fabcom.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.bounds.Turns;

/** The turn that a request has to read something large ({@link org.fabcom.web.Large}). */
public final class ReadingTurn {

    private static final String TURN = ReadingTurn.class.getName();

    private ReadingTurn() {}

    static void begins(HttpServletRequest request, Turns.Turn turn) {
        request.setAttribute(TURN, turn);
    }

    /** All is read: what is left is to send it, and who takes it slowly holds nobody up. Once or several times. */
    public static void over(HttpServletRequest request) {
        if (request.getAttribute(TURN) instanceof Turns.Turn turn) turn.close();
    }
}
