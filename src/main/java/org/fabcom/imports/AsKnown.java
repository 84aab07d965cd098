package org.fabcom.imports;

import module java.base;
import org.fabcom.web.render.LocalizedText;

/** A source as its kind is to see it. */
public interface AsKnown extends Closeable {

    ImportSource source();

    /** The same report, told as whoever sent the source knows it. */
    ImportReport report(ImportReport to);

    /** The same sentence with its places as whoever sent the source knows them. */
    LocalizedText told(LocalizedText said);

    /** Port: makes of what was sent what its kind is to see. Throws UnreadableSource. */
    interface Reader {

        AsKnown of(ImportSource sent);
    }
}
