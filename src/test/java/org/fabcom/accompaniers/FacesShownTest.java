package org.fabcom.accompaniers;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accompaniers.Description.Area;
import org.fabcom.accompaniers.Description.Usual;
import org.fabcom.files.Photo;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever reads where they stand sees who would take them by the hand, if that person wishes it. */
@FabComTest
@WithCatalogue
class FacesShownTest {

    private static final String RESULT = "/faire-le-point/resultat?t=google-drive&t=whatsapp";

    private final Web web;
    private final Neighbours neighbours;
    private final Accompaniers accompaniers;
    private final Sql db;
    private final ApplicationContext beans;

    private Person samira;
    private String card;

    FacesShownTest(Web web, Neighbours neighbours, Accompaniers accompaniers, Sql db, ApplicationContext beans) {
        this.web = web;
        this.neighbours = neighbours;
        this.accompaniers = accompaniers;
        this.db = db;
        this.beans = beans;
    }

    @BeforeEach
    void samira_accompanies() {
        db.sql("update accompaniers.accompanier set hidden_at = now() where hidden_at is null")
                .update();
        samira = neighbours.person("Samira Cohen", InstanceRole.MEDIATOR);
        var said = new Description(
                "J’accompagne.",
                "",
                Availability.OPEN,
                null,
                new Area(new Commune("38185", "Grenoble"), Set.of(), Set.of(), false),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(),
                new Usual(null, null, null, null, ""));
        card = "/accompagnateurs/"
                + accompaniers.describe(samira.id(), said, samira.id(), 0).orElseThrow();
        beans.getBean(WelcomeHere.class).clear();
    }

    private void gives(String seen) {
        neighbours
                .signedIn(samira)
                .upload(
                        "/moi/visage",
                        "image",
                        "moi.jpg",
                        Photo.plain("jpeg", 300, 400),
                        Map.of("montre", "Samira, cheveux courts", "voir", seen));
    }

    @Test
    void nothing_is_drawn_of_whoever_gave_none() {
        assertThat(web.visitor().get(RESULT).page().select(".week").text()).contains("Samira");
        assertThat(web.visitor().get(RESULT).page().select(".week img")).isEmpty();
        assertThat(web.visitor().get(card).page().select("main img")).isEmpty();
    }

    @Test
    void the_result_has_it_beside_the_yellow_button_and_the_card_at_its_head() {
        gives("EVERYBODY");
        var face = web.visitor().get(RESULT).page().selectFirst(".week img.portrait");
        assertThat(face).isNotNull();
        assertThat(face.attr("alt")).isEqualTo("Samira, cheveux courts");
        assertThat(face.attr("width") + " " + face.attr("height") + " " + face.attr("loading"))
                .isEqualTo("48 48 lazy");
        assertThat(web.visitor().get(face.attr("src")).status()).isEqualTo(200);
        assertThat(web.visitor().get(card).page().select("main img.portrait").attr("src"))
                .isEqualTo(face.attr("src"));
        assertThat(web.visitor().get(RESULT + "&imprimer=1").page().select(".week img"))
                .as("paper fetches nothing later")
                .isEmpty();
    }

    @Test
    void only_those_signed_in_see_what_is_for_them() {
        gives("TERRITORY");
        var neighbour = neighbours.signedIn(neighbours.person("Un voisin"));
        for (var path : List.of(RESULT, card)) {
            assertThat(web.visitor().get(path).page().select("img.portrait"))
                    .as(path)
                    .isEmpty();
            assertThat(neighbour.get(path).page().select("img.portrait"))
                    .as(path)
                    .hasSize(1);
        }
    }
}
