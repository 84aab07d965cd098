package org.fabcom.catalogue.rereading;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the facts that wait to be read again. */
@Configuration(proxyBeanMethods = false)
class RereadingEntry {

    @Bean
    NavigationEntry rereadingEntry() {
        return new RoomEntry(
                "catalogue",
                Place.ADMINISTRATION,
                31,
                RereadingPages.HOME,
                "editing.reread.nav",
                it -> it.is(ADMINISTRATOR) || it.is(CATALOGUE_EDITOR));
    }
}
