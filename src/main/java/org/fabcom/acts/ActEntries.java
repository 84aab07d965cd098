package org.fabcom.acts;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.programs.TakesBodies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the own page of those who accompany and coordinate: their acts; and what their programs may note. */
@Configuration(proxyBeanMethods = false)
class ActEntries {

    @Bean
    NavigationEntry actsEntry() {
        return new RoomEntry(
                "accompaniment",
                Place.ACCOUNT,
                16,
                Acts.PATH,
                "acts.nav",
                InstanceRole.MEDIATOR,
                InstanceRole.COORDINATOR);
    }

    @Bean
    NavigationEntry coordinationEntry() {
        return new RoomEntry(
                "accompaniment",
                Place.ACCOUNT,
                16,
                Acts.PATH + "/coordination",
                "coordination.nav",
                InstanceRole.COORDINATOR);
    }

    @Bean
    TakesBodies actsTaken() {
        return () -> List.of(ActFields.SENDABLE);
    }
}
