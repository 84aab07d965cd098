package org.fabcom.instance.actors;

import org.fabcom.kernel.Seat;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to who does what here: from the foot of each page, and from the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class ActorEntries {

    @Bean
    NavigationEntry actorsEntry() {
        return new RoomEntry("instance", Place.FOOTER, 21, Actor.PATH, "actors.title");
    }

    @Bean
    NavigationEntry ownActorEntry() {
        return new RoomEntry(
                "instance",
                Place.ORGANISATION,
                121,
                Actor.PATH + "/notre-page?organisation=",
                "actors.own.nav",
                it -> it.sits(Seat.REFERENT));
    }
}
