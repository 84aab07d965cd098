package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever writes a request down is told what is there already: the organisation, its case, what they just wrote. */
@FabComTest
@WithCatalogue
class AskedTwiceTest {

    private final Sql db;
    private final ApplicationContext beans;
    private CaseJourney journey;

    AskedTwiceTest(Sql db, ApplicationContext beans) {
        this.db = db;
        this.beans = beans;
    }

    @BeforeEach
    void a_garden_and_those_who_help() {
        journey = new CaseJourney(beans);
    }

    private WebAnswer written(String name, String... more) {
        var fields = new java.util.ArrayList<>(List.of(
                "structure",
                "nouvelle",
                "nom",
                name,
                "type",
                "ASSOCIATION",
                "commune",
                "07338",
                "canal",
                "PHONE",
                "besoin",
                "Quitter Drive",
                "contact",
                "Simone",
                "telephone",
                "simone@exemple.org"));
        fields.addAll(List.of(more));
        return journey.mediator.post("/accompagnement/accueil", fields.toArray(String[]::new));
    }

    private int named(String name) {
        return db.sql("select count(*) from people.party where name = :name")
                .param("name", name)
                .single(Integer.class);
    }

    private int requests(String name) {
        return db.sql("select count(*) from cases.case_file c join people.party p on p.id = c.organisation "
                        + "where p.name = :name")
                .param("name", name)
                .single(Integer.class);
    }

    private String id(String name) {
        return db.sql("select id::text from people.party where name = :name")
                .param("name", name)
                .single(String.class);
    }

    @Test
    void an_organisation_of_this_name_here_is_offered_and_taken() {
        var name = "Les Cuivres " + journey.yann.id();
        assertThat(written(name).status()).isEqualTo(303);
        var asked = written("Association " + name);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("Elle existe déjà : la prendre", "Oui, c’est " + name)
                .contains("Un accompagnement est déjà en cours");
        assertThat(named("Association " + name)).as("nothing is written").isZero();
        assertThat(written("Association " + name, "deja", id(name)).status()).isEqualTo(303);
        assertThat(named("Association " + name)).isZero();
        assertThat(requests(name)).isEqualTo(2);
        assertThat(journey.mediator
                        .get("/accompagnement/accueil?structure=" + id(name))
                        .text())
                .as("for a known one too")
                .contains("Un accompagnement est déjà en cours");
    }

    @Test
    void it_is_found_word_by_word_and_asked_about_when_only_small_words_differ() {
        var tag = " " + journey.yann.id();
        var name = "Café d’Hélène & Cie" + tag;
        written(name);
        for (var typed : List.of("cafe helene", "hélène café", "Cafe d'Helene et Cie")) {
            var query = URLEncoder.encode(typed + tag, StandardCharsets.UTF_8);
            assertThat(journey.mediator
                            .get("/accompagnement/accueil?q=" + query)
                            .text())
                    .as(typed)
                    .contains(name);
            assertThat(journey.mediator.get("/structures?q=" + query).text())
                    .as(typed)
                    .contains(name);
            assertThat(journey.coordinator
                            .get("/accompagnement/dossiers?q=" + query)
                            .text())
                    .as(typed)
                    .contains(name);
        }
        var none = URLEncoder.encode("cafe marie" + tag, StandardCharsets.UTF_8);
        assertThat(journey.mediator.get("/accompagnement/accueil?q=" + none).text())
                .contains("pas encore connue");
        assertThat(journey.coordinator.get("/accompagnement/dossiers?q=" + none).text())
                .doesNotContain(name);
        for (var again : List.of("Cafe d'Helene et Cie", "Le café d'Hélène & Cie")) {
            assertThat(written(again + tag).text()).as(again).contains("Oui, c’est " + name);
            assertThat(named(again + tag)).as("nothing is written").isZero();
        }
    }

    @Test
    void another_one_of_the_same_name_is_written_when_it_is_said_to_be_another() {
        var name = "La Fanfare " + journey.yann.id();
        written(name);
        assertThat(written(name, "deja", "autre").status()).isEqualTo(303);
        assertThat(named(name)).isEqualTo(2);
    }

    @Test
    void what_was_written_down_is_read_again_by_whoever_wrote_it_only() {
        var done = written("La Chorale " + journey.yann.id());
        assertThat(done.follow().text())
                .contains("La coordination la voit dans sa file", "Quitter Drive", "Simone simone@exemple.org");
        assertThat(journey.coordinator.get(done.location()).text()).doesNotContain("simone@exemple.org");
    }
}
