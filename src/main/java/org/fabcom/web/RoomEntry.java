package org.fabcom.web;

import java.util.function.Predicate;
import org.fabcom.kernel.Visitor;

/** An entry whose parts are all known beforehand. {@code whom}: who sees it. */
public record RoomEntry(String room, Place place, int order, String url, String label, Predicate<Visitor> whom)
        implements NavigationEntry {

    /** For everybody. */
    public RoomEntry(String room, Place place, int order, String url, String label) {
        this(room, place, order, url, label, it -> true);
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return whom.test(visitor);
    }
}
