package org.fabcom.talk;

import module java.base;

/** What a thread is about: a thing of an upper room, by that room's word for it ({@code accompaniment.case}) and its id. */
public record Subject(String kind, UUID id) {

    /** Where threads are read. */
    public static final String PATH = "/fil";

    public Subject {
        if (!kind.matches("[a-z]+(?:[.-][a-z]+)*+")) throw new IllegalArgumentException(kind);
    }

    /** The thread on a page of its own. */
    public String url() {
        return PATH + "/" + kind + "/" + id;
    }
}
