package org.fabcom.flows.sites;

import org.fabcom.kernel.Seat;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** “Pesée” on the own page of whoever sits somewhere, its settings on the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class ScaleEntries {

    @Bean
    RoomEntry scaleEntry() {
        return new RoomEntry("flows", Place.ACCOUNT, 27, ScalePages.HOME, "flows.title", me -> me.sits(Seat.MEMBER));
    }

    @Bean
    RoomEntry scaleOfOrganisationEntry() {
        return new RoomEntry(
                "flows",
                Place.ORGANISATION,
                243,
                SettingsPages.PATH,
                "flows.settings.link",
                me -> me.sits(Seat.REFERENT));
    }
}
