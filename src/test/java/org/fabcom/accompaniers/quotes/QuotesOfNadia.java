package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;

/** A garden, and Nadia who accompanies. */
abstract class QuotesOfNadia {

    final Neighbours neighbours;
    Person nadia;
    WebVisitor hers;
    Organisation garden;
    WebVisitor martine;
    WebVisitor lucie;
    WebVisitor paul;
    String page;

    QuotesOfNadia(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @BeforeEach
    void a_garden_and_somebody_who_accompanies() {
        nadia = neighbours.person("Nadia Ferrand");
        hers = neighbours.signedIn(nadia);
        page = hers.post(
                        "/moi/accompagner",
                        "version",
                        "0",
                        "dispo",
                        "OPEN",
                        "distance",
                        "oui",
                        "finance",
                        "une fondation",
                        "lien",
                        "oui",
                        "liens",
                        "Salariée de l’hébergeur")
                .location();
        var manager = neighbours.person("Martine");
        garden = neighbours.association("Les Jardins", manager);
        martine = neighbours.signedIn(manager);
        lucie = sitting("Lucie", Seat.REFERENT);
        paul = sitting("Paul", Seat.MEMBER);
    }

    WebVisitor sitting(String name, Seat seat) {
        var person = neighbours.person(name);
        neighbours.seat(garden, person, seat);
        return neighbours.signedIn(person);
    }

    String asked() {
        var form = lucie.get(page).click("Demander un devis").form("Envoyer la demande");
        var answer = form.tick("Les Jardins")
                .fill("Ce qui est demandé", "Quitter Gmail, huit personnes")
                .submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    String offered() {
        var url = asked();
        var form = hers.get(url).click("Répondre").form("Envoyer cette version");
        form.set("ligne-0-mots", "Migration des boîtes")
                .set("ligne-0-sorte", "MONEY")
                .set("ligne-0-nombre", "4,5")
                .set("ligne-0-prix", "60")
                .set("ligne-0-tva", "20")
                .set("ligne-1-mots", "Former deux référents")
                .set("ligne-1-sorte", "TIME_GIVEN")
                .set("ligne-1-nombre", "2")
                .set("ligne-2-mots", "Une salle et un écran")
                .set("ligne-2-sorte", "THING_ASKER")
                .fill("Règle du prix solidaire", "moins de deux salariés");
        assertThat(form.submit().location()).isEqualTo(url);
        return url;
    }

    static String told(WebVisitor who) {
        return who.get("/moi/avis").click("Voir aussi ceux qui sont lus").text();
    }
}
