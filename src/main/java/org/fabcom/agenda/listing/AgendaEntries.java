package org.fabcom.agenda.listing;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agenda in the menu, that of an organisation on its page, and one's own among the links of whoever is signed in. */
@Configuration(proxyBeanMethods = false)
class AgendaEntries {

    private static final String ROOM = "agenda";

    @Bean
    NavigationEntry agendaEntry() {
        return new RoomEntry(ROOM, Place.MENU, 30, AgendaPages.PATH, "agenda.title");
    }

    @Bean
    NavigationEntry organisationAgendaEntry() {
        return new RoomEntry(ROOM, Place.ORGANISATION, 20, "/agenda/par/", "agenda.organiser.link");
    }

    @Bean
    NavigationEntry ownAgendaEntry() {
        return new RoomEntry(ROOM, Place.ACCOUNT, 15, "/moi/agenda", "agenda.own.title", Visitor::signedIn);
    }
}
