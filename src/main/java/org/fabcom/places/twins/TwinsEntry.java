package org.fabcom.places.twins;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the pairs that wait, with their number. */
@Configuration(proxyBeanMethods = false)
class TwinsEntry {

    @Bean
    NavigationEntry twinsEntry(Twins twins) {
        return new RoomEntry(
                "places",
                NavigationEntry.Place.ADMINISTRATION,
                35,
                TwinPages.HOME,
                "twins.nav",
                visitor -> visitor.is(ADMINISTRATOR) || visitor.is(CATALOGUE_EDITOR) || visitor.is(COORDINATOR),
                twins::count);
    }
}
