package org.fabcom.membership;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in: the register on the page of its organisation, one's own memberships on one's own page. */
@Configuration(proxyBeanMethods = false)
class MembershipEntries {

    @Bean
    NavigationEntry registerEntry() {
        return new RoomEntry(
                "membership",
                Place.ORGANISATION,
                60,
                "/adherents/",
                "membership.link",
                it -> it.seats().values().stream().anyMatch(seat -> seat.atLeast(Seat.REFERENT)));
    }

    @Bean
    NavigationEntry guardEntry() {
        return new RoomEntry(
                "membership",
                Place.ADMINISTRATION,
                62,
                "/administration/adhesion",
                "membership.guard",
                InstanceRole.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry ownMembershipsEntry() {
        return new RoomEntry("membership", Place.ACCOUNT, 260, "/mes-adhesions", "membership.mine");
    }

    /** Told before the members are closed: how many registers are kept, how many requests wait. */
    @Bean
    RoomStakes keptRegisters(Sql db) {
        return RoomStakes.counted("membership", "membership.stakes", db, """
                select (select count(*) from membership.register),
                    (select count(*) from membership.application where state = 'APPLIED')
                """);
    }
}
