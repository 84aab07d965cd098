package org.fabcom.people.signin;

/** A link that no longer serves, and the address where a new one is asked for. */
public record DeadLinkView(String purpose, String againUrl) {}
