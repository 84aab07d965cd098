package org.fabcom.places.listing;

import org.fabcom.places.TownMap;

/** Where the places of a list lie. {@code unplaced}: how many places have no commune with a code. */
public record PlaceMapView(TownMap map, long unplaced, String list) {

    /** Places that nobody can draw. */
    public long nowhere() {
        return unplaced + map.nowhere();
    }
}
