package org.fabcom.catalogue.doubts;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the licences that wait for somebody to decide. */
@Configuration(proxyBeanMethods = false)
class DoubtsEntry {

    @Bean
    NavigationEntry doubtfulLicencesEntry() {
        return new RoomEntry(
                "catalogue",
                Place.ADMINISTRATION,
                32,
                DoubtsPages.HOME,
                "editing.doubt.nav",
                it -> it.is(ADMINISTRATOR) || it.is(CATALOGUE_EDITOR));
    }
}
