package org.fabcom.circles.tree;

import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where groups are found: on one's own page, at the foot of each page, on the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class GroupEntries {

    private record Entry(String url, String label, int order, Place place) implements NavigationEntry {
        @Override
        public String room() {
            return "people";
        }
    }

    @Bean
    NavigationEntry ownGroupsEntry() {
        return new Entry("/groupes", "circles.groups.title", 120, NavigationEntry.Place.ACCOUNT);
    }

    @Bean
    NavigationEntry footGroupsEntry() {
        return new Entry("/groupes", "circles.groups.title", 40, NavigationEntry.Place.FOOTER);
    }

    @Bean
    NavigationEntry houseGroupsEntry() {
        return new Entry("/groupes?maison=", "circles.groups.ofhouse", 64, NavigationEntry.Place.ORGANISATION);
    }
}
