package org.fabcom.diagnosis.keeping;

/** The promise of the home page: where the one yellow button leads. */
public record HeroView(String start) {}
