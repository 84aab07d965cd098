package org.fabcom.commons.shelf;

import org.fabcom.commons.SharedPlan;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** At the foot of each page. */
@Configuration(proxyBeanMethods = false)
class ShelfEntry {

    @Bean
    NavigationEntry sharedPlansEntry() {
        return new RoomEntry("accompaniment", Place.FOOTER, 12, SharedPlan.PATH, "commons.shelf.nav");
    }
}
