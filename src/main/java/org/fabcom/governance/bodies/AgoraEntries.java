package org.fabcom.governance.bodies;

import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the agora: the menu of whoever is signed in, and the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class AgoraEntries {

    private static final String ROOM = "governance";

    @Bean
    NavigationEntry agoraEntry() {
        return new RoomEntry(ROOM, Place.MENU, 60, AgoraPages.PATH, "agora.title", Visitor::signedIn);
    }

    @Bean
    NavigationEntry houseAgoraEntry() {
        return new RoomEntry(
                ROOM,
                Place.ORGANISATION,
                63,
                AgoraPages.PATH + "/de/",
                "agora.house",
                it -> !it.seats().isEmpty());
    }

    /** Told before the agora is closed: what is talked about, and what is being decided. */
    @Bean
    RoomStakes openProposals(Sql db) {
        return RoomStakes.counted("governance", "agora.stakes", db, """
                select (select count(*) from governance.proposal where state in ('DISCUSSION', 'AMENDABLE', 'FROZEN')),
                    (select count(*) from governance.proposal where state in ('CONSENT', 'VOTING'))
                """);
    }
}
