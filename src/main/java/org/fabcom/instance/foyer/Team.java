package org.fabcom.instance.foyer;

import module java.base;
import org.fabcom.instance.AdministrationPages;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the page of those who keep the instance; whoever only accompanies finds nothing to do there. */
@Configuration(proxyBeanMethods = false)
class Team {

    @Bean
    NavigationEntry administrationEntry() {
        return new RoomEntry(
                "instance",
                NavigationEntry.Place.ACCOUNT,
                80,
                AdministrationPages.HOME,
                "web.administration",
                Team::keeps);
    }

    private static boolean keeps(Visitor visitor) {
        return Arrays.stream(InstanceRole.values())
                .filter(it -> it != InstanceRole.MEDIATOR)
                .anyMatch(visitor::is);
    }
}
