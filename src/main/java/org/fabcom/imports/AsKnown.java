package org.fabcom.imports;

import java.io.Closeable;

/** A source as its kind is to see it. */
public interface AsKnown extends Closeable {

    ImportSource source();

    /** The same report, told as whoever sent the source knows it. */
    ImportReport report(ImportReport to);

    /** Port: makes of what was sent what its kind is to see. Throws UnreadableSource. */
    interface Reader {

        AsKnown of(ImportSource sent);
    }
}
