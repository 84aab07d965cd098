package org.fabcom.market.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.market.Square;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Keyboard;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** From an offer to its payment without a mouse and without scripts, on a phone of 320 px. */
@FabComTest
record SquareWithoutMouseTest(ApplicationContext application, Web web, Neighbours neighbours) {

    private static final Look OLD_PHONE = Look.PHONE.withoutScripts();

    private void by(Person who, BiConsumer<Browser.Tab, Keyboard> does) {
        try (var tab = Browser.get().open(web.address(), OLD_PHONE).as(neighbours.signedIn(who))) {
            var hands = new Keyboard(tab);
            does.accept(tab, hands);
            assertThat(tab.tooWide()).isFalse();
            hands.sawEverything();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static String read(Browser.Tab tab) {
        return tab.page().locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void an_offer_is_published_asked_for_accepted_paid_and_rated() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var malo = neighbours.person("Malo");
        by(oxana, (tab, hands) -> {
            tab.go("/place/nouveau");
            hands.to("Titre").type("Semis de tomates");
            hands.to("Rubrique").choose("Jardin");
            hands.to(square.hours.name()).type("1 h");
            hands.to("Publier l’annonce").go();
            assertThat(read(tab)).contains("Votre annonce est en ligne");
        });
        by(malo, (tab, hands) -> {
            tab.go("/place");
            hands.to("Semis de tomates").go();
            hands.to("Demander").go();
            hands.to("Message").type("Je passe samedi");
            hands.to("Envoyer ma réponse").go();
            assertThat(read(tab)).contains("Oxana doit répondre");
        });
        by(oxana, (tab, hands) -> {
            tab.go("/moi/place");
            hands.to("Semis de tomates").go();
            hands.to("Accepter pour 1 h").go();
            assertThat(read(tab)).contains("Malo doit payer");
        });
        by(malo, (tab, hands) -> {
            tab.go("/moi/place");
            hands.to("Semis de tomates").go();
            hands.to("Payer 1 h à Oxana").go();
            assertThat(read(tab)).contains("C’est payé");
            hands.to("Donner mon avis").go();
            hands.to("Un mot").type("Merci");
            hands.to("Donner cet avis").go();
            assertThat(read(tab)).contains("Votre avis sera montré");
        });
        assertThat(square.available(oxana.id(), square.hours)).isEqualTo(60);
    }
}
