package org.fabcom.people.tools;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links to the pages of connected tools: people see theirs once the instance has one. */
@Configuration(proxyBeanMethods = false)
class ToolEntries {

    private record Own(OidcClients clients) implements NavigationEntry {
        @Override
        public String url() {
            return OwnToolsPages.PATH;
        }

        @Override
        public String label() {
            return "people.oidc.own.title";
        }

        @Override
        public int order() {
            return 815;
        }

        @Override
        public Place place() {
            return Place.ACCOUNT;
        }

        @Override
        public String room() {
            return "people";
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return visitor.signedIn() && clients.any();
        }
    }

    private record Ours() implements NavigationEntry {
        @Override
        public String url() {
            return ClientPages.PATH;
        }

        @Override
        public String label() {
            return "people.oidc.clients.title";
        }

        @Override
        public int order() {
            return 607;
        }

        @Override
        public Place place() {
            return Place.ADMINISTRATION;
        }

        @Override
        public String room() {
            return "people";
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return visitor.is(InstanceRole.ADMINISTRATOR);
        }
    }

    @Bean
    NavigationEntry ownToolsEntry(OidcClients clients) {
        return new Own(clients);
    }

    @Bean
    NavigationEntry clientsEntry() {
        return new Ours();
    }
}
