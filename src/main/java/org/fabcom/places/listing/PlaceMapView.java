package org.fabcom.places.listing;

import org.fabcom.places.DotMap;

/** Where the places of a list lie. {@code unplaced}: how many places nobody can draw. */
public record PlaceMapView(DotMap map, long unplaced, String list) {}
