package org.fabcom.kernel.demo;

/** Where an invented territory may be built. Implemented by the rooms that know of people; asked before any part is made ready. */
public interface DemoGround {

    /** False when this base already holds something real: then nothing at all is filled in. */
    boolean possible();
}
