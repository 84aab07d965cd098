package org.fabcom.market.categories;

import module java.base;
import org.jspecify.annotations.Nullable;

/** A place in the tree under which posts are filed. A closed one takes no new post; what is there stays. */
public record Category(UUID id, @Nullable UUID parent, String name, int position, boolean closed, int version) {

    static final int LONGEST = 80;
    static final int LAST = 10_000;
}
