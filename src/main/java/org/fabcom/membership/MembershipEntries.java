package org.fabcom.membership;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in: the register on the page of its organisation, one's own memberships on one's own page. */
@Configuration(proxyBeanMethods = false)
class MembershipEntries {

    private record Entry(String url, String label, int order, Place place) implements NavigationEntry {

        @Override
        public String room() {
            return "membership";
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return switch (place) {
                case ACCOUNT -> true;
                case ADMINISTRATION -> visitor.is(InstanceRole.ADMINISTRATOR);
                default -> visitor.seats().values().stream().anyMatch(it -> it.atLeast(Seat.REFERENT));
            };
        }
    }

    @Bean
    NavigationEntry registerEntry() {
        return new Entry("/adherents/", "membership.link", 60, NavigationEntry.Place.ORGANISATION);
    }

    @Bean
    NavigationEntry guardEntry() {
        return new Entry("/administration/adhesion", "membership.guard", 62, NavigationEntry.Place.ADMINISTRATION);
    }

    @Bean
    NavigationEntry ownMembershipsEntry() {
        return new Entry("/mes-adhesions", "membership.mine", 260, NavigationEntry.Place.ACCOUNT);
    }
}
