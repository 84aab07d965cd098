package org.fabcom.founding.walking;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Founding is found in the menu of strangers, on one's own page and at the foot of each page. */
@Configuration(proxyBeanMethods = false)
class FoundingEntries {

    @Bean
    NavigationEntry strangersFoundingEntry() {
        return new RoomEntry(
                "governance", NavigationEntry.Place.MENU, 70, PathPages.START, "founding.nav", it -> !it.signedIn());
    }

    @Bean
    NavigationEntry ownFoundingEntry() {
        return new RoomEntry("governance", NavigationEntry.Place.ACCOUNT, 130, PathPages.START, "founding.link");
    }

    @Bean
    NavigationEntry footFoundingEntry() {
        return new RoomEntry("governance", NavigationEntry.Place.FOOTER, 45, PathPages.START, "founding.link");
    }
}
