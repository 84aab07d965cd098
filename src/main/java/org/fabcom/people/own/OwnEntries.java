package org.fabcom.people.own;

import java.util.function.Predicate;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.guide.FoundPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reception adds to the list of links on a person's own page. */
@Configuration(proxyBeanMethods = false)
class OwnEntries {

    private record Entry(String url, String label, int order, String room, Predicate<Visitor> whom)
            implements NavigationEntry {
        @Override
        public Place place() {
            return Place.ACCOUNT;
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return whom.test(visitor);
        }
    }

    @Bean
    NavigationEntry cardEntry() {
        return new Entry("/moi/visibilite", "people.card.title", 770, "people", Visitor::signedIn);
    }

    @Bean
    NavigationEntry servedEntry() {
        return new Entry(
                "/personnes",
                "people.served.list",
                505,
                "people",
                it -> it.is(InstanceRole.COORDINATOR) || it.is(InstanceRole.MEDIATOR));
    }

    @Bean
    NavigationEntry recoveriesEntry() {
        return new Entry(
                "/administration/reprises",
                "people.recoveries.title",
                510,
                "people",
                it -> it.is(InstanceRole.COORDINATOR));
    }

    @Bean
    NavigationEntry passkeysEntry() {
        return new Entry("/moi/cles", "people.passkey.title", 780, "people", Visitor::signedIn);
    }

    @Bean
    NavigationEntry twoStepEntry() {
        return new Entry("/moi/deux-etapes", "people.twostep.title", 785, "people", Visitor::signedIn);
    }

    @Bean
    NavigationEntry twoStepTeamEntry() {
        return new Entry(
                "/administration/deux-etapes",
                "people.twostep.team",
                605,
                "people",
                it -> it.is(InstanceRole.ADMINISTRATOR) || it.is(InstanceRole.COORDINATOR));
    }

    @Bean
    NavigationEntry dataEntry() {
        return new Entry("/moi/donnees", "people.data.title", 790, "people", Visitor::signedIn);
    }

    @Bean
    NavigationEntry sessionsEntry() {
        return new Entry("/moi/sessions", "people.sessions.link", 800, "people", Visitor::signedIn);
    }

    @Bean
    NavigationEntry tokensEntry() {
        return new Entry("/moi/jetons", "people.tokens.link", 810, "people", Visitor::signedIn);
    }

    @Bean
    NavigationEntry organisationsEntry() {
        return new Entry(
                "/structures",
                "people.organisations.title",
                500,
                "people",
                it -> it.is(InstanceRole.COORDINATOR)
                        || it.is(InstanceRole.MEDIATOR)
                        || it.is(InstanceRole.ADMINISTRATOR));
    }

    @Bean
    NavigationEntry rolesEntry() {
        return administration("/administration/roles", "people.roles.title", 600);
    }

    @Bean
    NavigationEntry journalEntry() {
        return administration("/administration/journal", "people.journal.title", 610);
    }

    @Bean
    NavigationEntry retentionEntry() {
        return administration("/administration/effacements", "people.retention.title", 615);
    }

    private static NavigationEntry administration(String url, String label, int order) {
        return new Entry(url, label, order, "people", it -> it.is(InstanceRole.ADMINISTRATOR));
    }

    @Bean
    FoundPage forgottenPage() {
        return new FoundPage("people", "/mot-de-passe-oublie", "people.forgotten.title", "people.forgotten.words");
    }
}
