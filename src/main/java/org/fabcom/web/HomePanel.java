package org.fabcom.web;

import module java.base;

/** Port: an upper room offers a part of the home page, in its {@code @Order}. */
public interface HomePanel {

    /** The big promise on top (one only, the first wins); a column beside another; the full width below. */
    enum Slot {
        HERO,
        COLUMN,
        WIDE
    }

    /** A part drawn by the template of its own room. */
    record Panel(String template, Object view) {}

    Slot slot();

    /** Nothing, if the room has nothing to say to this visitor. */
    Optional<Panel> panel(Page page);
}
