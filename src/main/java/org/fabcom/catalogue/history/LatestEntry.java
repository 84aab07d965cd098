package org.fabcom.catalogue.history;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the last changes, where editors begin. */
@Configuration(proxyBeanMethods = false)
class LatestEntry {

    @Bean
    NavigationEntry latestChangesEntry() {
        return new RoomEntry(
                "catalogue",
                Place.ADMINISTRATION,
                32,
                HistoryPages.LATEST,
                "editing.latest",
                it -> it.is(ADMINISTRATOR) || it.is(CATALOGUE_EDITOR));
    }
}
