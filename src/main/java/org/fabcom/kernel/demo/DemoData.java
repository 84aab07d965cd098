package org.fabcom.kernel.demo;

/** A room's part of the invented territory. Implemented by the rooms, in their {@code @Order}: people before what they do. */
public interface DemoData {

    /** Adds this room's part. Runs in a transaction of its own, once. */
    void fill();
}
