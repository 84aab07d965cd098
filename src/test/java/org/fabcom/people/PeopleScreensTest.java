package org.fabcom.people;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** The pages of reception in a real browser, as Anne sees them who administers the instance and manages an association. */
@FabComTest
record PeopleScreensTest(Web web, Neighbours neighbours, Outbox outbox) {

    @Test
    void reception_has_no_barrier_on_a_phone_and_on_a_desk() {
        var anne = neighbours.person("Anne Le Goff", InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR);
        var nadia = neighbours.person("Nadia Benali", InstanceRole.MEDIATOR);
        var garden = neighbours.association("Les Jardins partagés du Gué de Sainte-Lucie", anne);
        neighbours.seat(garden, nadia, Seat.REFERENT);
        outbox.put(Letter.answering(
                "nadia@exemple.org", "Nadia", "fr", "people.mail.password", "https://exemple.org/lien", "Nadia"));
        var place = "/structures/" + garden.id();
        neighbours.signedIn(anne).post(place + "/invitations", "place", "MEMBER");
        var odile = neighbours
                .signedIn(anne)
                .post("/personnes/nouvelle", "nom", "Odile Martin", "commune", "Rennes", "accord", "oui");
        var served = odile.location();
        neighbours.signedIn(nadia).post(place + "/reprise", "raison", "Anne ne répond plus depuis le mois de mars.");
        var paths = List.of(
                "/moi",
                "/moi/sessions",
                "/moi/donnees",
                "/moi/cles",
                "/moi/visibilite",
                "/connexion/lien",
                "/moi/jetons",
                "/structures",
                "/structures/nouvelle",
                place,
                place + "/fiche",
                place + "/reprise",
                "/administration/reprises",
                "/personnes",
                "/personnes/nouvelle",
                served,
                "/reprendre",
                "/administration/roles",
                "/administration/journal",
                "/administration/effacements",
                "/administration/donnees",
                "/administration/courrier");
        look(anne, paths, List.of(Look.PHONE, Look.PHONE.inTheDark(), Look.DESK));
    }

    private void look(Person anne, List<String> paths, List<Look> looks) {
        try (var tab = Browser.get().open(web.address(), looks.getFirst())) {
            tab.go("/connexion");
            tab.page().getByLabel("Courriel").fill(anne.email().text());
            tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
            tab.page().locator("main button.go").click();
            for (var path : paths)
                tab.seen(path, looks, look -> {
                    tab.picture(
                            "people" + path.replaceAll("/[0-9a-f-]{36}", "/une").replace('/', '-'));
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                    assertThat(tab.tooWide()).as("sideways scroll of " + path).isFalse();
                    assertThat(tab.page().locator("h1").count())
                            .as("h1 of " + path)
                            .isEqualTo(1);
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
