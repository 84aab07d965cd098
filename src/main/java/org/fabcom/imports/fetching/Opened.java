package org.fabcom.imports.fetching;

import module java.base;

/** Which addresses may be opened. */
public interface Opened {

    boolean allows(URI address);

    /** Asked of every address that a name leads to, just before one of them is connected to. */
    boolean allows(InetAddress host);
}
