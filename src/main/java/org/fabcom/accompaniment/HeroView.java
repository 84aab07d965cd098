package org.fabcom.accompaniment;

/** The promise of the home page: where the one yellow button leads. */
public record HeroView(String start) {}
