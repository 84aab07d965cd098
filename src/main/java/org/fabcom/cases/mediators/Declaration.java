package org.fabcom.cases.mediators;

import module java.base;

/** What a mediator says of who pays them and of their links with hosts (A11). The last one holds, the others stay. */
public record Declaration(String funder, boolean linked, String links, String byName, Instant at) {}
