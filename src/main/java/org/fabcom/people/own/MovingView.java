package org.fabcom.people.own;

/** Confirming a new address behind a mailed link. */
public record MovingView(String token, String email) {}
