package org.fabcom.talk;

/** Who reads what is said: all who take part, or the team only (an internal note). */
public enum Audience {
    EVERYONE,
    TEAM;

    /** The word under which files of such messages are kept. */
    String holder() {
        return this == EVERYONE ? "talk.message" : "talk.note";
    }
}
