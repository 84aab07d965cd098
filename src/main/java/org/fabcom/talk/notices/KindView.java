package org.fabcom.talk.notices;

/** A kind of notice, the field of its choice, and what is chosen now. */
public record KindView(String field, String label, String chosen) {}
