package org.fabcom.agenda.listing;

import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
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

    /** Told before the agenda is closed: how many dates are announced, how many people hold a place there. */
    @Bean
    RoomStakes comingDates(Sql db) {
        return RoomStakes.counted("agenda", "agenda.stakes", db, """
                with coming as (select id from agenda.occurrence where starts_at > now() and cancelled_at is null)
                select (select count(*) from coming), (select count(*) from agenda.registration r
                    where agenda.holds_a_place(r.state) and r.occurrence in (select id from coming))
                """);
    }

    @Bean
    RoomStakes comingMeetings(Sql db) {
        return RoomStakes.counted("agenda", "agenda.stakes.meetings", db, """
                select count(*) filter (where state = 'PLANNED' and starts_at > now()),
                    count(*) filter (where state = 'PROPOSED')
                from agenda.meeting
                """);
    }
}
