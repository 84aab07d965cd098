package org.fabcom.catalogue.search;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library in the menu. */
@Configuration(proxyBeanMethods = false)
class CatalogueEntry {

    @Bean
    NavigationEntry libraryEntry() {
        return new RoomEntry("catalogue", Place.MENU, 20, ShelfPages.PATH, "shelf.nav");
    }
}
