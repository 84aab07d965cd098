package org.fabcom.agenda.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fabcom.agenda.Posters;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workshop noted afterwards: its number is right, and what was announced to nobody is public nowhere. */
@FabComTest
class PastWorkshopTest {

    private final Neighbours neighbours;
    private final Web web;
    private final Sql db;
    private Person lucie;
    private Organisation garden;

    PastWorkshopTest(Neighbours neighbours, Web web, Sql db) {
        this.neighbours = neighbours;
        this.web = web;
        this.db = db;
    }

    @BeforeEach
    void a_garden() {
        lucie = neighbours.person("Lucie Perrin", InstanceRole.MEDIATOR);
        garden = neighbours.association("Les Jardins du Gué", lucie);
    }

    private WebForm past(String names) {
        return neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id() + "/agenda/passe")
                .form("Noter")
                .fill("Titre", "Photos de famille")
                .set("debut", "14:00")
                .set("fin", "16:00")
                .set("commune-nom", "Grenoble")
                .set("jour", Posters.inDays(-3).toLocalDate().toString())
                .fill("Qui est venu", names);
    }

    private long came() {
        return db.sql("""
                        select count(*) from agenda.walk_in w join agenda.occurrence o on o.id = w.occurrence
                        join agenda.event e on e.id = o.event where e.organiser = :who
                        """).param("who", garden.id().value()).single(Long.class);
    }

    @Test
    void a_name_on_two_lines_is_asked_about_however_it_is_written() {
        var asked = past("Zoé Ñuñez\n\nZoé Ñuñez\nÉloïse d’Hœrdt-Müller\neloïse d'hœrdt müller")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("Deux lignes disent-elles la même personne ? Zoé Ñuñez, eloïse d'hœrdt müller");
        assertThat(came()).isZero();
        assertThat(asked.form("Noter")
                        .tick("la même personne")
                        .submit()
                        .follow()
                        .text())
                .contains("2 personnes notées");
        assertThat(came()).isEqualTo(2);
    }

    @Test
    void two_people_of_one_name_are_two() {
        var asked = past("Marie Dupont\nMarie Dupont\nJean Petit").submit();
        var noted = asked.form("Noter").tick("deux personnes").submit().follow();
        assertThat(noted.text()).contains("3 personnes notées");
        assertThat(noted.page().select("textarea").text()).contains("Marie Dupont (2)");
        assertThat(came()).isEqualTo(3);
    }

    @Test
    void a_line_that_tells_a_number_is_asked_about_once() {
        var asked = past("Nadia Benali\n- 2 enfants").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Une ligne compte pour une personne", "2 enfants");
        assertThat(asked.form("Noter").submit().follow().text())
                .as("it is meant")
                .contains("2 personnes notées");
    }

    /** Two people on a line, or a number of children, are no person whom a paper could name. */
    @Test
    void two_names_on_a_line_are_asked_about_get_no_certificate_and_lines_keep_their_order() throws Exception {
        var asked = past("Zoé Ñuñez\n2 enfants\nMarcel Aubry, Ginette\nMme Bénédicte\nAlbert Zola")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("2 enfants", "Marcel Aubry, Ginette", "pas d’attestation");
        var page = asked.form("Noter").submit().follow();
        assertThat(page.text()).contains("5 personnes notées");
        assertThat(page.page().select("textarea[name=sans]").text().split("\\R"))
                .containsExactly("Zoé Ñuñez", "2 enfants", "Marcel Aubry, Ginette", "Mme Bénédicte", "Albert Zola");
        var papers = neighbours
                .signedIn(lucie)
                .get(page.page().select("a[href$=attestations.pdf]").attr("href"));
        try (var pdf = Loader.loadPDF(papers.bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Zola", "Bénédicte")
                    .doesNotContain("enfants", "Ginette");
        }
    }

    @Test
    void its_pages_speak_of_what_is_over_and_call_nothing_public() {
        var page = past("Nadia Benali").submit().follow();
        assertThat(page.h1()).isEqualTo("Qui est venu : Photos de famille");
        assertThat(page.text())
                .contains("Sa page, visible de votre structure et de l’équipe")
                .doesNotContain("La page publique");
        var date = neighbours
                .signedIn(lucie)
                .get(page.page().select("a[href^=/agenda/]:contains(Sa page)").attr("href"));
        assertThat(date.text()).contains("Qui est venu").doesNotContain("Qui vient");
        assertThat(date.page().select("a[href$=.ics]")).isEmpty();
    }

    @Test
    void nobody_but_the_organisation_and_the_team_reads_of_it() {
        assertThat(neighbours
                        .signedIn(lucie)
                        .get("/structures/" + garden.id() + "/agenda/passe")
                        .text())
                .contains("Il n’est pas publié", "Jusqu’à deux ans en arrière");
        var date = past("Nadia Benali").submit().location().replaceAll(".*/", "");
        assertThat(web.visitor().get("/agenda/" + date).status()).isEqualTo(404);
        assertThat(web.visitor().get("/agenda/" + date + ".ics").status()).isEqualTo(404);
        assertThat(web.visitor().get("/api/v1/events/" + date).status()).isEqualTo(404);
        assertThat(neighbours
                        .signedIn(neighbours.person("Igor"))
                        .get("/agenda/" + date)
                        .status())
                .isEqualTo(404);
        assertThat(neighbours.signedIn(lucie).get("/agenda/" + date).status()).isEqualTo(200);
        var day = Posters.inDays(-3).toLocalDate();
        for (var list : new String[] {
            "/agenda?quand=dates&du=" + day + "&au=" + day + "&qui=" + garden.id(),
            "/agenda?quand=passe&qui=" + garden.id(),
            "/agenda.csv?quand=passe",
            "/agenda/par/" + garden.id() + ".ics",
            "/recherche?q=photos+de+famille"
        }) assertThat(web.visitor().get(list).body()).as(list).doesNotContain("Photos de famille<", "/agenda/" + date);
        assertThat(neighbours.signedIn(lucie).get("/accompagnement/journee").text())
                .as("its act is offered")
                .contains("Photos de famille");
        assertThat(db.sql("select count(*) from (table agenda.date_facet except table agenda.date_facet_said) x")
                        .single(Long.class))
                .isZero();
    }
}
