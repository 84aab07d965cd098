package org.fabcom.people.elsewhere;

import java.util.function.Predicate;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links to what concerns the other house: for people once there is one. */
@Configuration(proxyBeanMethods = false)
class ElsewhereEntries {

    private record Entry(String url, String label, int order, Place place, String room, Predicate<Visitor> whom)
            implements NavigationEntry {
        @Override
        public boolean visibleTo(Visitor visitor) {
            return whom.test(visitor);
        }
    }

    @Bean
    NavigationEntry joinEntry(OidcProviders providers) {
        return new Entry(
                JoinPages.PATH,
                "people.elsewhere.join.title",
                NavigationEntry.ACCOUNT_ITSELF + 116,
                NavigationEntry.Place.ACCOUNT,
                "people",
                it -> it.signedIn() && providers.door("").isPresent());
    }

    @Bean
    NavigationEntry providerEntry() {
        return new Entry(
                OidcProviderPages.PATH,
                "people.elsewhere.title",
                608,
                NavigationEntry.Place.ADMINISTRATION,
                "people",
                it -> it.is(InstanceRole.ADMINISTRATOR));
    }
}
