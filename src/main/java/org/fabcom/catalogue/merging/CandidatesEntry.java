package org.fabcom.catalogue.merging;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import org.fabcom.web.NavigationEntry;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the pairs that wait, with their number. */
@Configuration(proxyBeanMethods = false)
class CandidatesEntry {

    @Bean
    NavigationEntry candidatesEntry(Candidates candidates) {
        return new RoomEntry(
                "catalogue",
                NavigationEntry.Place.ADMINISTRATION,
                30,
                CandidatePages.HOME,
                "editing.merge.nav",
                visitor -> visitor.is(ADMINISTRATOR) || visitor.is(CATALOGUE_EDITOR),
                candidates::count);
    }
}
