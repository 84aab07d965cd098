package org.fabcom.testing;

import org.fabcom.kernel.Caches;

/** In the middle of a test the application stands on the empty base of another instance; its people are not those of before. */
public final class AnotherInstance {

    private AnotherInstance() {}

    public static void open(Caches caches) {
        CurrentBase.get().turnTo(TestPostgres.copy());
        caches.clear();
    }
}
