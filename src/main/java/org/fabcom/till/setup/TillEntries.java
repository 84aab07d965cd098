package org.fabcom.till.setup;

import org.fabcom.till.TillDesk;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** “Caisses” among the links of one’s own page, for whoever has a seat somewhere. */
@Configuration(proxyBeanMethods = false)
class TillEntries {

    @Bean
    NavigationEntry ownTillEntry() {
        return new RoomEntry(
                "till",
                NavigationEntry.Place.ACCOUNT,
                27,
                TillDesk.HOME,
                "till.tills",
                it -> !it.seats().isEmpty());
    }
}
