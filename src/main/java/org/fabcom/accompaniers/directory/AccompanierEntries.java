package org.fabcom.accompaniers.directory;

import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.describing.DescribePages;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the directory: from the foot of each page, one’s own page, the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class AccompanierEntries {

    @Bean
    NavigationEntry accompaniersEntry() {
        return new RoomEntry("accompaniment", Place.FOOTER, 20, Accompanier.PATH, "accompaniers.nav");
    }

    @Bean
    NavigationEntry accompaniersBesidePlanEntry() {
        return new RoomEntry("accompaniment", Place.PLAN, 10, Accompanier.PATH, "accompaniers.find");
    }

    @Bean
    NavigationEntry describeOneselfEntry() {
        return new RoomEntry(
                "accompaniment", Place.ACCOUNT, 19, DescribePages.OWN, "accompaniers.own.nav", Visitor::signedIn);
    }

    @Bean
    NavigationEntry describeOrganisationEntry() {
        return new RoomEntry(
                "accompaniment",
                Place.ORGANISATION,
                120,
                "/moi/accompagner/structure?organisation=",
                "accompaniers.organisation.nav",
                it -> it.sits(Seat.REFERENT));
    }
}
