package org.fabcom.instance.actors;

import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to who does what here: from the foot of each page, and from the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class ActorEntries {

    private record Entry(String url, String label, int order, Place place) implements NavigationEntry {

        @Override
        public String room() {
            return "instance";
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return place != Place.ORGANISATION || visitor.sits(Seat.REFERENT);
        }
    }

    @Bean
    NavigationEntry actorsEntry() {
        return new Entry(Actor.PATH, "actors.title", 21, NavigationEntry.Place.FOOTER);
    }

    @Bean
    NavigationEntry ownActorEntry() {
        return new Entry(
                Actor.PATH + "/notre-page?organisation=", "actors.own.nav", 121, NavigationEntry.Place.ORGANISATION);
    }
}
