package org.fabcom.accompaniment.observatory;

/** The numbers of the method. */
public record MethodView(int fewest, int enough) {}
