package org.fabcom.web.access;

/** Port: which rooms of the house are open in this instance (E69: a room that is turned off is hidden, its data stay). */
public interface Rooms {

    /** The room is named by its switch ({@link Switches}); it is closed while one that it needs is. */
    boolean open(String room);
}
