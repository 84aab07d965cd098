package org.fabcom.plan.reasons;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the own page of those who accompany. */
@Configuration(proxyBeanMethods = false)
class ReasonsEntry {

    @Bean
    NavigationEntry planReasonsEntry() {
        return new RoomEntry(
                "accompaniment",
                Place.ACCOUNT,
                24,
                ReasonPages.PATH,
                "plan.reasons.nav",
                it -> it.is(InstanceRole.MEDIATOR) || it.is(InstanceRole.COORDINATOR));
    }
}
