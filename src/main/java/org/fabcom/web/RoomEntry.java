package org.fabcom.web;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.jspecify.annotations.Nullable;

/** An entry whose parts are all known beforehand. {@code whom}: who sees it; {@code waiting}: how many wait there, for its label. */
public record RoomEntry(
        String room,
        Place place,
        int order,
        String url,
        String label,
        Predicate<Visitor> whom,
        @Nullable LongSupplier waiting)
        implements NavigationEntry {

    public RoomEntry(String room, Place place, int order, String url, String label, Predicate<Visitor> whom) {
        this(room, place, order, url, label, whom, null);
    }

    /** For everybody. */
    public RoomEntry(String room, Place place, int order, String url, String label) {
        this(room, place, order, url, label, it -> true);
    }

    /** For whoever has one of these roles. */
    public RoomEntry(String room, Place place, int order, String url, String label, InstanceRole... roles) {
        this(room, place, order, url, label, it -> Stream.of(roles).anyMatch(it::is));
    }

    @Override
    public Object[] labelArguments() {
        return waiting == null ? new Object[0] : new Object[] {waiting.getAsLong()};
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return whom.test(visitor);
    }
}
