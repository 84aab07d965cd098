package org.fabcom.places.listing;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the places: the menu, and the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class PlaceEntries {

    static final String ROOM = "places";
    static final String PATH = "/lieux";
    static final String MAP = PATH + "/carte";

    @Bean
    NavigationEntry placesEntry() {
        return new RoomEntry(ROOM, Place.MENU, 25, PATH, "directory.nav");
    }

    @Bean
    NavigationEntry organisationPlacesEntry() {
        return new RoomEntry(ROOM, Place.ORGANISATION, 115, PATH + "/par/", "directory.of.organisation");
    }
}
