package org.fabcom.membership.hours;

import org.fabcom.kernel.Seat;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One's own hours on one's own page, those of an organisation on its page. */
@Configuration(proxyBeanMethods = false)
class HoursEntries {

    @Bean
    RoomEntry ownHoursEntry() {
        return new RoomEntry("membership", Place.ACCOUNT, 33, OwnHoursPages.HOME, "membership.hours.mine");
    }

    @Bean
    RoomEntry hoursOfOrganisationEntry() {
        return new RoomEntry(
                "membership",
                Place.ORGANISATION,
                62,
                HoursDoorPages.PATH,
                "membership.hours.link",
                me -> me.sits(Seat.MEMBER));
    }
}
