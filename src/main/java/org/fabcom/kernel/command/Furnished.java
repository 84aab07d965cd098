package org.fabcom.kernel.command;

/** Told once by an instance that serves, a moment after its door opened: all parts of all rooms are there. */
public record Furnished() {}
