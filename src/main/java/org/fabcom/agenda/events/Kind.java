package org.fabcom.agenda.events;

/** What people come for. */
public enum Kind {
    PERMANENCE,
    WORKSHOP,
    GATHERING,
    OTHER
}
