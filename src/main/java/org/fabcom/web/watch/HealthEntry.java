package org.fabcom.web.watch;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the instance does, among the links of an administrator. */
@Configuration(proxyBeanMethods = false)
class HealthEntry {

    @Bean
    NavigationEntry healthEntry() {
        return new RoomEntry(
                "web", Place.ACCOUNT, 625, Parts.PAGE, "web.health.title", it -> it.is(InstanceRole.ADMINISTRATOR));
    }
}
