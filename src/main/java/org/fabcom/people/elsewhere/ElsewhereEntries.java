package org.fabcom.people.elsewhere;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links to what concerns the other house: for people once there is one. */
@Configuration(proxyBeanMethods = false)
class ElsewhereEntries {

    @Bean
    NavigationEntry joinEntry(OidcProviders providers) {
        return new RoomEntry(
                "people",
                Place.ACCOUNT,
                NavigationEntry.ACCOUNT_ITSELF + 116,
                JoinPages.PATH,
                "people.elsewhere.join.title",
                it -> it.signedIn() && providers.door("").isPresent());
    }

    @Bean
    NavigationEntry providerEntry() {
        return new RoomEntry(
                "people",
                Place.ADMINISTRATION,
                608,
                OidcProviderPages.PATH,
                "people.elsewhere.title",
                InstanceRole.ADMINISTRATOR);
    }
}
