package org.fabcom.market.categories;

import java.util.UUID;

/** Something the two sides of a deal rate: « ponctualité ». */
public record Criterion(UUID id, String name) {

    static final int LONGEST = 80;
}
