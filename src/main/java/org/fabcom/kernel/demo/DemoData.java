package org.fabcom.kernel.demo;

/** A room's part of the invented territory. Implemented by the rooms. */
public interface DemoData {

    /** Lower first: people before what they do. */
    int order();

    /** Adds this room's part. Runs in a transaction of its own, once. */
    void fill();
}
