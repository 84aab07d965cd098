package org.fabcom.kernel.nodes;

import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/**
 * Tells all nodes of this instance that a copy in memory is out of date. Within a transaction it is told with the commit, and
 * not at all if there is none. What it costs is one lock of the server at the commit: for what changes rarely. Thread-safe.
 */
@Component
public final class Broadcast {

    /** The channel of {@code NOTIFY}; it reaches the connections of this very base only. */
    static final String CHANNEL = "fabcom_changed";

    /** Every copy of every room. */
    static final String EVERYTHING = "*";

    private final Sql db;

    Broadcast(Sql db) {
        this.db = db;
    }

    /** One copy is out of date; {@code what} says of which of its entries, in at most 200 characters, empty for all. */
    public void changed(Class<? extends Caches.Cache> copy, String what) {
        tell(copy.getSimpleName() + " " + what);
    }

    /** Every copy in memory may be out of date. */
    public void everything() {
        tell(EVERYTHING);
    }

    void tell(String line) {
        db.sql("select pg_notify(:channel, :line)")
                .param("channel", CHANNEL, "line", line)
                .single((row, n) -> 0);
    }
}
