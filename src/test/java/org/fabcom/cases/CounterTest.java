package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** At the counter, for those who have neither mail nor an account. */
@FabComTest
@WithCatalogue
class CounterTest {

    private final Neighbours neighbours;
    private final Sql db;
    private final ApplicationContext beans;
    private CaseJourney journey;
    private WebVisitor mediator;
    private WebVisitor coordinator;

    CounterTest(Neighbours neighbours, Sql db, ApplicationContext beans) {
        this.neighbours = neighbours;
        this.db = db;
        this.beans = beans;
    }

    @BeforeEach
    void a_garden_and_those_who_help() {
        journey = new CaseJourney(beans);
        mediator = journey.mediator;
        coordinator = journey.coordinator;
    }

    @Test
    void at_the_counter_a_person_without_mail_is_written_down_and_agrees_by_word_of_mouth() {
        var search = mediator.get("/accompagnement/accueil?q=Chorale");
        assertThat(search.text()).contains("pas encore connue");
        var queued = search.click("Noter une nouvelle structure")
                .form("Ouvrir le dossier")
                .fill("Nom", "La Chorale du Bac")
                .fill("Genre", "ASSOCIATION")
                .fill("Commune", "Valence (26)")
                .tick("à l’accueil")
                .fill("La demande", "Elle ne retrouve plus ses photos")
                .fill("Qui rappeler", "Simone")
                .submit();
        if (queued.status() == 422)
            queued = queued.form("Ouvrir le dossier").tick("Valence").submit();
        assertThat(queued.follow().text()).contains("La coordination la voit dans sa file");
        var page = coordinator.get("/accompagnement/file").click("La Chorale du Bac");
        assertThat(page.text()).contains("Simone").contains("à l’accueil");
    }

    @Test
    void a_telephone_that_is_none_is_told_beside_its_field_and_words_or_an_address_are_taken() {
        var form = mediator.get("/accompagnement/accueil?structure=" + journey.gardens.id())
                .form("Ouvrir le dossier")
                .tick("à l’accueil")
                .fill("La demande", "Elle ne retrouve plus ses photos")
                .fill("Qui rappeler", "Simone");
        for (var wrong : List.of("o6 12 34", "06 12 E4 56 78", "0612")) {
            var refused = form.fill("Téléphone ou courriel", wrong).submit();
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.page().select("#telephone-erreur").text())
                    .as(wrong)
                    .isNotEmpty();
            assertThat(refused.page().select("input[name=telephone]").val()).isEqualTo(wrong);
        }
        assertThat(db.sql("select count(*) from cases.case_file where organisation = :id")
                        .param("id", journey.gardens.id().value())
                        .single(Long.class))
                .isZero();
        for (var reached : List.of(
                "06 12 34 56 78", "simone38@exemple.org", "par sa voisine", "06 12 34 56 78, le soir après 18 h", ""))
            assertThat(mediator.get("/accompagnement/accueil?structure="
                                    + neighbours
                                            .association("Bis", journey.lucie)
                                            .id())
                            .form("Ouvrir le dossier")
                            .tick("à l’accueil")
                            .fill("La demande", "Elle ne retrouve plus ses photos")
                            .fill("Qui rappeler", "Simone")
                            .fill("Téléphone ou courriel", reached)
                            .submit()
                            .status())
                    .as(reached)
                    .isEqualTo(303);
        var short_ = form.fill("Téléphone ou courriel", "06 12 34 56 7").submit();
        assertThat(short_.status()).as("asked about once").isEqualTo(422);
        assertThat(short_.form("Ouvrir le dossier").submit().status())
                .as("and taken")
                .isEqualTo(303);
    }

    @Test
    void no_case_is_opened_with_a_telephone_that_is_none_whoever_asks() {
        var request = new CaseRequest(
                journey.gardens.id(),
                journey.yann.id(),
                Instant.now(),
                CaseRequest.Channel.COUNTER,
                "Elle ne retrouve plus ses photos",
                "",
                "Simone",
                "o6 12 34");
        assertThatThrownBy(() -> beans.getBean(Cases.class).open(request, null)).hasMessage("contactPhone");
    }

    /** Written a little otherwise it may be the same: asked about, and taken as another where that is said. */
    @Test
    void names_that_are_nearly_one_that_is_here_are_asked_about_and_never_forced() {
        assertThat(written("Les P’tits Débrouillards", "").status()).isEqualTo(303);
        for (var near : List.of(
                "Ptits débrouillards (asso)",
                "Association les P'tits Debrouillards",
                "Les Petits Débrouillards",
                "Ptits débrouilards",
                "P.T.I.T.S. Débrouillards")) {
            var asked = written(near, "");
            assertThat(asked.status()).as(near).isEqualTo(422);
            assertThat(asked.text()).as(near).contains("Oui, c’est Les P’tits Débrouillards", "Non, c’est une autre");
        }
        for (var other : List.of("Les Jardins du Pont", "La Débrouille", "Les Petites Fripes"))
            assertThat(written(other, "").status()).as(other).isEqualTo(303);
        assertThat(written("Ptits débrouillards (asso)", "Non, c’est une autre").status())
                .isEqualTo(303);
    }

    private WebAnswer written(String name, String choice) {
        var form = mediator.get("/accompagnement/accueil?structure=nouvelle")
                .form("Ouvrir le dossier")
                .fill("Nom", name)
                .fill("Genre", "ASSOCIATION")
                .fill("Commune", "07338")
                .tick("à l’accueil")
                .fill("La demande", "Elle ne retrouve plus ses photos")
                .fill("Qui rappeler", "Simone");
        var answer = form.submit();
        return answer.status() == 422 && choice.startsWith("Non")
                ? answer.form("Ouvrir le dossier").tick(choice).submit()
                : answer;
    }

    @Test
    void where_nobody_signs_in_its_mediator_keeps_the_sheet_and_nobody_else_until_somebody_has_a_seat() {
        var search = mediator.get("/accompagnement/accueil?q=Menuiserie+" + journey.yann.id());
        search.click("Noter une nouvelle structure")
                .form("Ouvrir le dossier")
                .fill("Nom", "Menuiserie " + journey.yann.id())
                .fill("Genre", "SHOP")
                .fill("Commune", "07338")
                .tick("à l’accueil")
                .fill("La demande", "Ses devis")
                .fill("Qui rappeler", "Simone")
                .submit();
        var shop = db.sql("select id::text from people.party where name = :name")
                .param("name", "Menuiserie " + journey.yann.id())
                .single(String.class);
        var keep = "/faire-le-point/garder?" + CaseJourney.ANSWERS;
        assertThat(mediator.post(keep, "organisation", shop).status()).isEqualTo(403);
        var url = "/accompagnements/"
                + db.sql("select id from cases.case_file where organisation = :id::uuid")
                        .param("id", shop)
                        .single(String.class);
        coordinator.get(url).form("C’est pour nous").submit();
        coordinator
                .get(url + "/confier")
                .form("Confier le dossier")
                .tick(journey.yann.name())
                .submit();
        mediator.get(url).form("Commencer le point").submit();
        assertThat(mediator.get(url).text()).contains("Faire le point avec la structure");
        var other = neighbours.signedIn(neighbours.person("Samira", InstanceRole.MEDIATOR));
        assertThat(other.post(keep, "organisation", shop).status()).isEqualTo(403);
        assertThat(mediator.get(keep).text()).contains("personne de la structure n’a de compte");
        assertThat(mediator.post(keep, "organisation", shop).status()).isEqualTo(303);
        assertThat(mediator.get(url).text()).contains("Joindre un point gardé");
        db.sql("insert into people.seat values (:shop::uuid, :lucie, 'MANAGER', :lucie, now())")
                .param("shop", shop, "lucie", journey.lucie.id().value())
                .update();
        assertThat(mediator.post(keep, "organisation", shop).status()).isEqualTo(403);
    }
}
