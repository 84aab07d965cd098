package org.fabcom.accompaniment.accompaniers;

import org.fabcom.accompaniment.accompaniers.describing.DescribePages;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the directory: from the foot of each page, one's own page, the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class AccompanierEntries {

    private record Entry(String url, String label, int order, Place place) implements NavigationEntry {

        @Override
        public String room() {
            return "accompaniment";
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return switch (place) {
                case ACCOUNT -> visitor.signedIn();
                case ORGANISATION -> visitor.seats().values().stream().anyMatch(it -> it.atLeast(Seat.REFERENT));
                default -> true;
            };
        }
    }

    @Bean
    NavigationEntry accompaniersEntry() {
        return new Entry(Accompanier.PATH, "accompaniers.nav", 20, NavigationEntry.Place.FOOTER);
    }

    @Bean
    NavigationEntry describeOneselfEntry() {
        return new Entry(DescribePages.OWN, "accompaniers.own.nav", 19, NavigationEntry.Place.ACCOUNT);
    }

    /** The way there knows where the description of each organisation is. */
    @Bean
    NavigationEntry describeOrganisationEntry() {
        return new Entry(
                "/moi/accompagner/structure?organisation=",
                "accompaniers.organisation.nav",
                20,
                NavigationEntry.Place.ORGANISATION);
    }
}
