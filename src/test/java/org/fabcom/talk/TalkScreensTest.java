package org.fabcom.talk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Person;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Table;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** The bench in a real browser, as Yann sees it who is of the team. */
@FabComTest
record TalkScreensTest(Web web, Neighbours neighbours, Table table, Threads threads, Notices notices) {

    @Test
    void threads_and_notices_have_no_barrier_on_a_phone_and_on_a_desk() {
        var yann = neighbours.person("Yann Le Goff-Kerguelen", InstanceRole.MEDIATOR);
        var lucie = neighbours.person("Lucie Marchand");
        var nadia = neighbours.person("Nadia Benali", InstanceRole.COORDINATOR);
        var subject = table.laid(List.of(lucie), List.of(yann, nadia));
        say(
                subject,
                lucie,
                "Bonjour Yann,\n\nl’export est là : https://nuage.exemple.org/un/chemin/bien/long/qui/ne/se"
                        + "/coupe/pas/facilement/export-2026.zip\nMerci !",
                Audience.EVERYONE,
                List.of(yann.id()));
        say(subject, yann, "La trésorière hésite encore, à rappeler lundi.", Audience.TEAM, List.of());
        say(subject, yann, "Bien reçu, je regarde demain matin.", Audience.EVERYONE, List.of());
        for (var look : List.of(Look.PHONE, Look.DESK, Look.PHONE.inTheDark())) {
            tell(yann, subject);
            look(yann, subject, look);
        }
    }

    private void say(Subject subject, Person who, String text, Audience audience, List<PartyId> called) {
        assertThat(threads.say(subject, who.id(), text, audience, called, Ids.next()))
                .isInstanceOf(Said.Posted.class);
    }

    private void tell(Person who, Subject about) {
        for (int i = 0; i < 3; i++)
            notices.tell(new Telling(
                    who.id(), "talk.mention", Ids.next(), about.url(), List.of("Lucie", "Les Jardins du Gué")));
    }

    private void look(Person who, Subject subject, Look look) {
        try (var tab = Browser.get().open(web.address(), look)) {
            tab.go("/connexion");
            tab.page().getByLabel("Courriel").fill(who.email().text());
            tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
            tab.page().locator("main button.go").click();
            for (var path : List.of("/moi/avis", "/moi/avis/choix", subject.url())) {
                tab.go(path)
                        .picture("talk"
                                + path.replaceAll("/[0-9a-f-]{36}", "/une").replace('/', '-'));
                assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                assertThat(tab.tooWide()).as("sideways scroll of " + path).isFalse();
            }
            assertThat(tab.complaints()).as(look.name()).isEmpty();
        }
    }
}
