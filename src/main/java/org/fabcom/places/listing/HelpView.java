package org.fabcom.places.listing;

/** The panel that asks for a commune. */
public record HelpView(String action) {}
