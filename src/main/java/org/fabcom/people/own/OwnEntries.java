package org.fabcom.people.own;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.guide.FoundPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reception adds to the list of links on a person's own page. */
@Configuration(proxyBeanMethods = false)
class OwnEntries {

    @Bean
    NavigationEntry cardEntry() {
        return new RoomEntry("people", Place.ACCOUNT, 770, "/moi/visibilite", "people.card.title", Visitor::signedIn);
    }

    @Bean
    NavigationEntry servedEntry() {
        return new RoomEntry(
                "people",
                Place.ACCOUNT,
                505,
                "/personnes",
                "people.served.list",
                InstanceRole.COORDINATOR,
                InstanceRole.MEDIATOR);
    }

    @Bean
    NavigationEntry recoveriesEntry() {
        return new RoomEntry(
                "people",
                Place.ACCOUNT,
                510,
                "/administration/reprises",
                "people.recoveries.title",
                InstanceRole.COORDINATOR);
    }

    @Bean
    NavigationEntry passkeysEntry() {
        return new RoomEntry("people", Place.ACCOUNT, 780, "/moi/cles", "people.passkey.title", Visitor::signedIn);
    }

    @Bean
    NavigationEntry twoStepEntry() {
        return new RoomEntry(
                "people", Place.ACCOUNT, 785, "/moi/deux-etapes", "people.twostep.title", Visitor::signedIn);
    }

    @Bean
    NavigationEntry twoStepTeamEntry() {
        return new RoomEntry(
                "people",
                Place.ACCOUNT,
                605,
                "/administration/deux-etapes",
                "people.twostep.team",
                InstanceRole.ADMINISTRATOR,
                InstanceRole.COORDINATOR);
    }

    @Bean
    NavigationEntry dataEntry() {
        return new RoomEntry("people", Place.ACCOUNT, 790, "/moi/donnees", "people.data.title", Visitor::signedIn);
    }

    @Bean
    NavigationEntry sessionsEntry() {
        return new RoomEntry("people", Place.ACCOUNT, 800, "/moi/sessions", "people.sessions.link", Visitor::signedIn);
    }

    @Bean
    NavigationEntry tokensEntry() {
        return new RoomEntry("people", Place.ACCOUNT, 810, "/moi/jetons", "people.tokens.link", Visitor::signedIn);
    }

    @Bean
    NavigationEntry organisationsEntry() {
        return new RoomEntry(
                "people",
                Place.ACCOUNT,
                500,
                "/structures",
                "people.organisations.title",
                InstanceRole.COORDINATOR,
                InstanceRole.MEDIATOR,
                InstanceRole.ADMINISTRATOR);
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
        return new RoomEntry("people", Place.ACCOUNT, order, url, label, InstanceRole.ADMINISTRATOR);
    }

    @Bean
    FoundPage forgottenPage() {
        return new FoundPage("people", "/mot-de-passe/oublie", "people.forgotten.title", "people.forgotten.words");
    }
}
