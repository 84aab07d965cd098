package org.fabcom.agenda.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.agenda.Posters;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.Test;

@FabComTest
class RoomPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Person lucie;
    private final Person paul;
    private final Organisation garden;
    private final Organisation cafe;

    RoomPagesTest(Web web, Neighbours neighbours) {
        this.web = web;
        this.neighbours = neighbours;
        this.lucie = neighbours.person("Lucie Perrin");
        this.paul = neighbours.person("Paul Mercadier");
        this.garden = neighbours.association("Les Jardins du Gué", lucie);
        this.cafe = neighbours.association("Le Bief", paul);
    }

    @Test
    void a_room_is_described_chosen_by_a_neighbour_shown_as_taken_and_refused_to_the_next() {
        var added = neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id())
                .click("Ses salles")
                .click("Ajouter une salle")
                .form("Enregistrer la salle")
                .fill("Nom de la salle", "Serre chaude")
                .fill("Adresse", "4 chemin des Iris")
                .set("commune-nom", "Grenoble")
                .fill("Places assises", "12")
                .tick("Sans marche")
                .fill("Équipement", "Un tableau\nUn évier")
                .tick("La prêter aux autres structures")
                .submit()
                .follow();
        assertThat(added.h1()).isEqualTo("Serre chaude");
        assertThat(added.text()).contains("12 places", "Sans marche", "Un évier", "Rien dans les soixante jours");
        var room = added.page().selectFirst("a[href$=.ics]").attr("href").replace(".ics", "");

        var day = Posters.inDays(12).toLocalDate().toString();
        var announced = announcing(paul, cafe, "Bouturer", day, "14:00", "16:00")
                .fill("Quelle salle", "Serre chaude, 4 chemin des Iris, Grenoble")
                .submit()
                .follow();
        assertThat(announced.h1()).isEqualTo("Bouturer");
        assertThat(announced.text()).contains("Serre chaude, 4 chemin des Iris, Grenoble");

        var page = web.visitor().get(room);
        assertThat(page.text()).contains("Bouturer · Le Bief", "de 14 h à 16 h");
        assertThat(free(page, day, "15:00", "17:00").text()).contains("Non :", "prise par Le Bief");
        assertThat(free(page, day, "16:00", "17:00").text()).contains("Elle est libre");
        assertThat(free(page, day, "16h", "").text()).contains("Donnez un jour et deux heures");
        assertThat(web.visitor().get(room + ".ics").body())
                .contains("BEGIN:VEVENT", "SUMMARY:Bouturer", "X-WR-CALNAME:Serre chaude");

        var refused = announcing(lucie, garden, "Semer", day, "15:30", "17:00")
                .fill("Quelle salle", "Serre chaude, 4 chemin des Iris, Grenoble")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Serre chaude est déjà prise par Le Bief", "de 14 h à 16 h");
    }

    @Test
    void a_room_of_another_organisation_is_neither_changed_nor_chosen_unless_it_is_lent() {
        var mine = neighbours.signedIn(lucie);
        var added = mine.get("/structures/" + garden.id() + "/salles/nouvelle")
                .form("Enregistrer la salle")
                .fill("Nom de la salle", "Bureau")
                .set("commune-nom", "Grenoble")
                .submit()
                .follow();
        var id = added.page().selectFirst("a[href$=.ics]").attr("href").replaceAll("/salles/|\\.ics", "");
        var visitor = neighbours.signedIn(paul);
        assertThat(visitor.get("/structures/" + garden.id() + "/salles/" + id).status())
                .isEqualTo(403);
        assertThat(visitor.get("/structures/" + cafe.id() + "/salles/" + id).status())
                .isEqualTo(404);
        assertThat(visitor.post("/structures/" + cafe.id() + "/salles/" + id, "nom", "À moi", "version", "1")
                        .status())
                .isEqualTo(404);
        var day = Posters.inDays(12).toLocalDate().toString();
        var forged = announcing(paul, cafe, "Squatter", day, "14:00", "16:00")
                .set("salle", id)
                .submit();
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.text()).contains("Choisissez une salle de la liste");
        assertThat(web.visitor().get("/salles/par/" + garden.id()).text()).contains("Bureau", "Accès inconnu");
        var closed = mine.get("/structures/" + garden.id() + "/salles/" + id)
                .form("Enregistrer la salle")
                .tick("Fermer cette salle")
                .submit()
                .follow();
        assertThat(closed.text()).contains("Cette salle est fermée");
        assertThat(web.visitor().get("/salles/par/" + garden.id()).text()).doesNotContain("Bureau");
    }

    private static WebAnswer free(WebAnswer page, String day, String from, String to) {
        return page.form("Voir si elle est libre")
                .fill("Jour", day)
                .set("debut", from)
                .set("fin", to)
                .submit();
    }

    private WebForm announcing(
            Person who, Organisation organisation, String title, String day, String from, String to) {
        return neighbours
                .signedIn(who)
                .get("/structures/" + organisation.id() + "/agenda/nouveau")
                .form("Annoncer")
                .fill("Titre", title)
                .tick("Atelier")
                .fill("Jour", day)
                .set("debut", from)
                .set("fin", to)
                .tick("Dans une salle d’une structure");
    }
}
