package org.fabcom.agenda.listing;

import module java.base;

/** The part of the home page that shows what takes place nearby; {@code total} counts the coming month; {@code near}: a commune, empty if none is known. */
public record NearbyView(List<DateLineView> lines, long total, String near) {}
