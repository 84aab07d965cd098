package org.fabcom.kernel.watch;

/** Implemented by whatever can fail by itself; asked only while the database answers. */
public interface Watched {

    Part part();
}
