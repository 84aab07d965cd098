package org.fabcom.kernel.check;

import module java.base;

/**
 * Something that must hold and can be verified: a balance equals its rows, a chain is unbroken, a link leads somewhere.
 * Implemented by the rooms; run inside one read-only snapshot.
 */
public interface Check {

    /** What is verified, as the report names it: "catalogue.orphans". */
    String name();

    /** One line per thing that differs, with what a person needs to find it; empty when all is well. */
    List<String> findings();

    /** What is worth knowing although nothing is wrong. */
    default List<String> notes() {
        return List.of();
    }
}
