package org.fabcom.agenda.rooms;

import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the page of an organisation: its rooms. */
@Configuration(proxyBeanMethods = false)
class RoomEntries {

    @Bean
    NavigationEntry organisationRoomsEntry() {
        return new NavigationEntry() {
            @Override
            public String url() {
                return RoomPages.OF;
            }

            @Override
            public String label() {
                return "rooms.link";
            }

            @Override
            public int order() {
                return 25;
            }

            @Override
            public Place place() {
                return Place.ORGANISATION;
            }

            @Override
            public String room() {
                return "agenda";
            }
        };
    }
}
