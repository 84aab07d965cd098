package org.fabcom.accompaniment.observatory;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the page of an organisation, and on that of coordinators; everybody gets there from the plans that are shared. */
@Configuration(proxyBeanMethods = false)
class Entries {

    private record Entry(String url, String label, int order, Place place, boolean coordinators)
            implements NavigationEntry {

        @Override
        public String room() {
            return "accompaniment";
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return !coordinators || visitor.is(InstanceRole.COORDINATOR);
        }
    }

    @Bean
    NavigationEntry observatoryConsent() {
        return new Entry(ConsentPages.PATH, "observatory.consent.nav", 40, NavigationEntry.Place.ORGANISATION, false);
    }

    @Bean
    NavigationEntry observatoryWaiting() {
        return new Entry(WaitingPages.PATH, "observatory.waiting.nav", 26, NavigationEntry.Place.ACCOUNT, true);
    }
}
