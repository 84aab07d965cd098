package org.fabcom.kernel;

import module java.base;
import org.springframework.stereotype.Component;

/** All short in-memory copies of what the database holds, so that they can be dropped together (tests, restore, import). */
@Component
public final class Caches {

    /** Something that keeps rows in memory for a short time. */
    public interface Cache {
        void clear();

        /** Drops what it keeps of one thing, as another node named it; all of it where it cannot tell. */
        default void clear(String what) {
            clear();
        }
    }

    private final List<Cache> caches;

    Caches(List<Cache> caches) {
        this.caches = caches;
    }

    public void clear() {
        caches.forEach(Cache::clear);
    }
}
