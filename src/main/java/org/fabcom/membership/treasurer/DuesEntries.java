package org.fabcom.membership.treasurer;

import org.fabcom.kernel.Seat;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One’s own dues on one’s own page, those of an organisation on its page. */
@Configuration(proxyBeanMethods = false)
class DuesEntries {

    static final String OWN = "/mes-cotisations";

    @Bean
    RoomEntry ownDuesEntry() {
        return new RoomEntry("membership", Place.ACCOUNT, 32, OWN, "membership.dues.mine");
    }

    @Bean
    RoomEntry duesOfOrganisationEntry() {
        return new RoomEntry(
                "membership",
                Place.ORGANISATION,
                61,
                DuesPages.DOOR,
                "membership.dues.link",
                me -> me.sits(Seat.REFERENT));
    }
}
