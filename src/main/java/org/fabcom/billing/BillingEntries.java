package org.fabcom.billing;

import org.fabcom.kernel.Seat;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the page of an organisation: its invoices, for whoever keeps one. */
@Configuration(proxyBeanMethods = false)
class BillingEntries {

    @Bean
    NavigationEntry invoicesEntry() {
        return new RoomEntry(
                "billing",
                Place.ORGANISATION,
                242,
                "/facturer/",
                "billing.link",
                it -> it.seats().values().stream().anyMatch(seat -> seat.atLeast(Seat.REFERENT)));
    }
}
