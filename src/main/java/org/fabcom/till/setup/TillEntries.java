package org.fabcom.till.setup;

import org.fabcom.flows.Duties;
import org.fabcom.till.TillDesk;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Doors to the tills: on one's own page for whoever has a seat or a duty, on an organisation's page for whoever does something at its tills. */
@Configuration(proxyBeanMethods = false)
class TillEntries {

    @Bean
    NavigationEntry ownTillEntry(Duties duties) {
        return new RoomEntry(
                "till",
                NavigationEntry.Place.ACCOUNT,
                27,
                TillDesk.HOME,
                "till.tills",
                me -> !me.seats().isEmpty()
                        || me.signedIn() && !duties.organisations(me.party()).isEmpty());
    }

    @Bean
    NavigationEntry tillsOfOrganisationEntry(TillDesk desk) {
        return new RoomEntry(
                "till",
                NavigationEntry.Place.ORGANISATION,
                41,
                TillDesk.HOME + "?structure=",
                "till.tills",
                me -> desk.settled(me).stream().anyMatch(it -> me.seats().containsKey(it.owner()))
                        || desk.all(me).stream()
                                .anyMatch(it -> me.seats().containsKey(it.till().organisation())));
    }
}
