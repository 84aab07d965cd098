package org.fabcom.web;

import module java.base;
import org.fabcom.kernel.Visitor;

/** Port: an upper room says that something waits for the visitor; shown beside their name, and only then. */
public interface Waiting {

    /** How many, in the words of the message {@code key}, and where. */
    record Mark(String url, String key, long count) {}

    Optional<Mark> of(Visitor visitor);
}
