package org.fabcom.agenda.openings;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.guide.FoundPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Among the links of a mediator: the hours they open; for everybody, where these are taken. */
@Configuration(proxyBeanMethods = false)
class OpeningEntries {

    static final String OWN = "/moi/creneaux";
    static final String TAKE = "/rendez-vous";

    @Bean
    NavigationEntry ownOpeningsEntry() {
        return new RoomEntry("agenda", Place.ACCOUNT, 16, OWN, "openings.title", InstanceRole.MEDIATOR);
    }

    @Bean
    FoundPage appointmentPage() {
        return new FoundPage("agenda", TAKE, "openings.take", "openings.take.words");
    }
}
