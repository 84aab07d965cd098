package org.fabcom.people.tools;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links to the pages of connected tools: people see theirs once the instance has one. */
@Configuration(proxyBeanMethods = false)
class ToolEntries {

    @Bean
    NavigationEntry ownToolsEntry(OidcClients clients) {
        return new RoomEntry(
                "people",
                Place.ACCOUNT,
                815,
                OwnToolsPages.PATH,
                "people.oidc.own.title",
                it -> it.signedIn() && clients.any());
    }

    @Bean
    NavigationEntry clientsEntry() {
        return new RoomEntry(
                "people",
                Place.ADMINISTRATION,
                607,
                ClientPages.PATH,
                "people.oidc.clients.title",
                InstanceRole.ADMINISTRATOR);
    }
}
