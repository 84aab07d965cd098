package org.fabcom.plan.demo;

import module java.base;

/** A line of {@code demo/mediators.yml}: what a mediator declared of who pays them, and when they are away. */
record InventedMediator(String name, List<Declared> declared, List<Away> away) {

    /** Said on a day; {@code links} with hosts, empty for none. */
    record Declared(int day, String funder, String links) {}

    /** Noted on {@code day}: from one day to another. */
    record Away(int day, int from, int to) {}
}
