package org.fabcom.observatory;

/** The numbers of the method. */
public record MethodView(int fewest, int enough) {}
