package org.fabcom.accompaniment.acts;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the own page of those who accompany: their acts. */
@Configuration(proxyBeanMethods = false)
class ActEntries {

    @Bean
    NavigationEntry actsEntry() {
        return new NavigationEntry() {
            @Override
            public String url() {
                return ActPages.HOME;
            }

            @Override
            public String label() {
                return "acts.nav";
            }

            @Override
            public int order() {
                return 16;
            }

            @Override
            public Place place() {
                return Place.ACCOUNT;
            }

            @Override
            public String room() {
                return "accompaniment";
            }

            @Override
            public boolean visibleTo(Visitor visitor) {
                return visitor.is(InstanceRole.MEDIATOR) || visitor.is(InstanceRole.COORDINATOR);
            }
        };
    }
}
