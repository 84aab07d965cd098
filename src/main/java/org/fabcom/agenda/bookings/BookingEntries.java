package org.fabcom.agenda.bookings;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.guide.FoundPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Among one’s own links: what one booked; for everybody, where one books. */
@Configuration(proxyBeanMethods = false)
class BookingEntries {

    @Bean
    NavigationEntry ownBookingsEntry() {
        return new RoomEntry("agenda", Place.ACCOUNT, 17, BookingPages.OWN, "bookings.own");
    }

    @Bean
    FoundPage roomsPage() {
        return new FoundPage("agenda", RoomListPages.PATH, "bookings.rooms.title", "bookings.rooms.words");
    }
}
