package org.fabcom.observatory;

import org.fabcom.commons.PlanFigures;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the page of an organisation, and on that of coordinators; everybody gets there from the plans that are shared. */
@Configuration(proxyBeanMethods = false)
class Entries {

    @Bean
    PlanFigures observatoryOfPlans() {
        return () -> ObservatoryPages.PATH;
    }

    @Bean
    NavigationEntry observatoryConsent() {
        return new RoomEntry(
                "accompaniment",
                Place.ORGANISATION,
                140,
                ConsentPages.PATH,
                "observatory.consent.nav",
                it -> it.sits(Seat.MEMBER));
    }

    @Bean
    NavigationEntry observatoryBesideKept() {
        return new RoomEntry("accompaniment", Place.KEPT, 10, ObservatoryPages.PATH + "/methode", "observatory.keep");
    }

    @Bean
    NavigationEntry observatoryWaiting() {
        return new RoomEntry(
                "accompaniment",
                Place.ACCOUNT,
                26,
                WaitingPages.PATH,
                "observatory.waiting.nav",
                InstanceRole.COORDINATOR);
    }
}
