package org.fabcom.places.listing;

import org.fabcom.web.NavigationEntry;
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
        return new Entry(PATH, "directory.nav", 25, NavigationEntry.Place.MENU);
    }

    @Bean
    NavigationEntry organisationPlacesEntry() {
        return new Entry(PATH + "/par/", "directory.of.organisation", 115, NavigationEntry.Place.ORGANISATION);
    }

    private record Entry(String url, String label, int order, Place place) implements NavigationEntry {

        @Override
        public String room() {
            return ROOM;
        }
    }
}
