package org.fabcom.kernel.export;

import module java.base;
import java.sql.Connection;

/** A file of an open format that a room adds to the whole export, beside its raw tables. Works without the rooms furnished. */
public interface OpenFormat {

    /** Reads from the snapshot, without changing or closing it. {@code site}: the address of the instance, without a slash at its end. */
    void write(Connection snapshot, String site, Path folder) throws IOException;
}
