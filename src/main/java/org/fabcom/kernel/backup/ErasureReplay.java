package org.fabcom.kernel.backup;

import module java.base;

/** Port: the room that erases people does it anew in a restored base. */
public interface ErasureReplay {

    /** Erases those of them that are there and not erased; answers how many. The same list twice changes nothing more. */
    int again(List<Erased> erased);
}
