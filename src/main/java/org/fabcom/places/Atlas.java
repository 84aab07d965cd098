package org.fabcom.places;

import module java.base;
import org.jspecify.annotations.Nullable;

/** The communes and where they lie, each read at the first question. Thread-safe. */
final class Atlas {

    private final Supplier<List<InventedCommune>> more;
    private @Nullable CommuneIndex index;
    private @Nullable Centres centres;

    /** @param more communes beside those of France */
    Atlas(Supplier<List<InventedCommune>> more) {
        this.more = more;
    }

    synchronized CommuneIndex index() {
        var known = index;
        if (known == null) index = known = CommuneIndex.read(more.get());
        return known;
    }

    synchronized Centres centres() {
        var known = centres;
        if (known == null) centres = known = Centres.read(more.get());
        return known;
    }
}
