package org.fabcom.web.access;

import org.fabcom.web.Page;

/** Port: what goes on in a room at this moment and would stop if it were closed. */
public interface RoomStakes {

    /** The switch that closes it ({@link Switches}). */
    String room();

    /** In the reader’s words, with how many; empty if nothing goes on. */
    String now(Page page);
}
