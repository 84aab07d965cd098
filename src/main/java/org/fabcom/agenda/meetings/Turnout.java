package org.fabcom.agenda.meetings;

/** Whoever was expected at a meeting came, sent word that they could not, or did not come. */
public enum Turnout {
    CAME,
    EXCUSED,
    ABSENT
}
