package org.fabcom.market.categories;

import module java.base;

/** Something the two sides of a deal rate: « ponctualité ». */
public record Criterion(UUID id, String name) {

    static final int LONGEST = 80;
}
