package org.fabcom.people.proof;

/** The button behind a mailed link. */
public record ProofLinkView(String token) {}
