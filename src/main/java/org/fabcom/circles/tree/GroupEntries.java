package org.fabcom.circles.tree;

import org.fabcom.people.roles.JournalWords;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where groups are found: on one's own page, at the foot of each page, on the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class GroupEntries {

    /** Words the lines of the journal of rights that are about groups. */
    @Bean
    JournalWords groupJournalWords() {
        return GroupWords::detail;
    }

    @Bean
    NavigationEntry ownGroupsEntry() {
        return new RoomEntry("people", Place.ACCOUNT, 120, "/groupes", "circles.groups.title");
    }

    @Bean
    NavigationEntry footGroupsEntry() {
        return new RoomEntry("people", Place.FOOTER, 40, "/groupes", "circles.groups.title");
    }

    @Bean
    NavigationEntry houseGroupsEntry() {
        return new RoomEntry("people", Place.ORGANISATION, 64, "/groupes?maison=", "circles.groups.ofhouse");
    }
}
