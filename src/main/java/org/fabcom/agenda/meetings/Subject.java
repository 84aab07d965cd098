package org.fabcom.agenda.meetings;

import module java.base;

/** What a meeting is about: something of an upper room, such as {@code accompaniment.case}. */
public record Subject(String kind, UUID id) {

    public Subject {
        if (!kind.matches("[a-z_.]{1,40}")) throw new IllegalArgumentException(kind);
    }
}
