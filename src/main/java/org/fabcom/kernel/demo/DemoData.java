package org.fabcom.kernel.demo;

/** A room's part of the invented territory. Implemented by the rooms. */
public interface DemoData {

    /** Lower first: people before what they do. */
    int order();

    /** False when this base already holds something real: then nothing at all is filled in. */
    default boolean possible() {
        return true;
    }

    /** Adds this room's part. Runs in a transaction of its own, once. */
    void fill();
}
