package org.fabcom.agenda.rooms;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the page of an organisation: its rooms. */
@Configuration(proxyBeanMethods = false)
class RoomEntries {

    @Bean
    NavigationEntry organisationRoomsEntry() {
        return new RoomEntry("agenda", NavigationEntry.Place.ORGANISATION, 25, RoomPages.OF, "rooms.link");
    }
}
