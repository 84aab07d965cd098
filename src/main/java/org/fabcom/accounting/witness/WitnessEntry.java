package org.fabcom.accounting.witness;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The witness among the links of administrators; treasurers find it in their books. */
@Configuration(proxyBeanMethods = false)
class WitnessEntry {

    @Bean
    NavigationEntry witnessEntry() {
        return new RoomEntry(
                "ledger",
                Place.ADMINISTRATION,
                640,
                WitnessPages.PATH,
                "ledger.witness.title",
                it -> it.is(InstanceRole.ADMINISTRATOR));
    }
}
