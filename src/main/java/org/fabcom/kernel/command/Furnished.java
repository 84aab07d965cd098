package org.fabcom.kernel.command;

/**
 * Told by an instance that serves, a moment after its door opened: all parts of all rooms are there. Told again if the base went
 * away while somebody heard it.
 */
public record Furnished() {}
