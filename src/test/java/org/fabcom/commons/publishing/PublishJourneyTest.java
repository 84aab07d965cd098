package org.fabcom.commons.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.Commoners;
import org.fabcom.commons.Licence;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.plan.Garden;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Statement A51: a closed plan becomes a commons; nobody is named in it whom a person has not looked at. */
@FabComTest
@WithCatalogue
class PublishJourneyTest extends Publishing {

    private Garden garden;

    PublishJourneyTest(ApplicationContext beans) {
        super(beans);
    }

    @BeforeEach
    void a_plan_that_is_over() {
        garden = accompanied.garden().accepted();
        garden.take("AssoConnect", new Step.Keep(Reason.FAIR_ENOUGH, "Lucie y tient, et le bureau de Valence aussi"));
        commoners.closed(garden, Outcome.PARTIAL);
    }

    @Test
    void it_is_prepared_looked_through_and_published_by_the_organisation_itself() {
        var url = Commoners.url(garden);
        assertThat(garden.volunteer.get(garden.file.url()).text()).contains("Votre plan peut servir à d’autres");
        assertThat(garden.volunteer.post(url + "/brouillon").status()).isEqualTo(403);
        var draft =
                garden.mediator.get(url).form("Préparer le brouillon").submit().follow();
        assertThat(draft.text())
                .contains("AssoConnect")
                .contains("gardé exprès")
                .doesNotContain("Jardins du Gué : ");
        // what was written is offered, and out
        assertThat(draft.page().select("#apercu ~ *").text()).doesNotContain("Valence");
        var words = draft.page().select("textarea[name^=mots-]").stream()
                .filter(it -> it.text().contains("Valence"))
                .findFirst()
                .orElseThrow();
        draft.page()
                .select("input[name=garder][value=" + words.attr("name").substring(5) + "]")
                .attr("checked", "checked");
        var review = draft.form("Garder ce brouillon")
                .set("etapes-l1", "Réserver le nom chez un bureau d’enregistrement\nAjouter deux administrateurs")
                .submit()
                .follow();
        assertThat(review.text())
                .contains("Lucie")
                .contains("un nom connu ici")
                .contains("Valence")
                .contains("un lieu");
        assertThat(garden.volunteer.get(url + "/relecture").status()).isEqualTo(403);
        // undecided: nobody publishes
        assertThat(garden.volunteer.get(url).text()).contains("La relecture n’est pas finie");
        assertThat(publish("2").status()).isEqualTo(409);
        var undecided = garden.mediator.post(url + "/relecture", "version", version(review));
        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.text()).contains("Décidez de « Lucie »");
        Commoners.reviewed(garden, review, Map.of("Lucie", "cacher", "Valence", "cacher"));
        var ready = garden.volunteer.get(url);
        assertThat(ready.text())
                .contains("[nom] y tient, et le bureau de [lieu] aussi")
                .doesNotContain("Valence");
        // the mediator prepares, and does not publish
        assertThat(garden.mediator.get(url).text()).contains("Une personne référente de la structure le lit");
        assertThat(garden.mediator
                        .post(url + "/publier", "version", "3", "licence", "CC0-1.0", "nommer", "Nous", "accord", "oui")
                        .status())
                .isEqualTo(403);
        assertThat(garden.volunteer.post(url + "/publier", "version", "3").text())
                .contains("Choisissez une licence")
                .contains("Cochez votre accord");
        var page = commoners.published(garden, "Une association de la Drôme", Licence.ETALAB);
        var read = web.visitor().get(page);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text())
                .contains("par Une association de la Drôme")
                .contains("Licence Ouverte 2.0")
                .contains("Réserver le nom chez un bureau")
                .contains("Réussi en partie")
                .contains("15 h")
                .contains("24 €")
                .contains("Pas encore utilisé par d’autres")
                .doesNotContain("Lucie")
                .doesNotContain("Yann")
                .doesNotContain("Jardins du Gué")
                .doesNotContain("Valence");
        assertThat(web.visitor().get(page + "/plan.json").body())
                .doesNotContain("Lucie")
                .doesNotContain("Jardins")
                .contains("\"licence\" : \"etalab-2.0\"");
        assertThat(web.visitor().get("/plans?q=helloasso").status()).isEqualTo(200);
        // once only; withdrawn by whose it is, and then shown no more
        assertThat(publish("3").status()).isEqualTo(409);
        assertThat(garden.mediator.post(page + "/retirer").status()).isEqualTo(403);
        var gone = garden.volunteer.get(page).form("Retirer ce plan").submit().follow();
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Ce plan a été retiré").doesNotContain("Réserver le nom");
        assertThat(web.visitor().get(page + "/plan.json").status()).isEqualTo(404);
    }

    @Test
    void strangers_members_and_other_mediators_publish_nothing_by_any_door() {
        commoners.proposed(garden, Map.of());
        var url = Commoners.url(garden);
        var member = neighbours.person("Paul");
        neighbours.seat(garden.gardens, member, Seat.MEMBER);
        var other = neighbours.person("Martine");
        neighbours.association("Une autre", other);
        var nadia = neighbours.person("Nadia", InstanceRole.MEDIATOR);
        var fields = new String[] {
            "version", "3", "licence", "CC0-1.0", "nommer", "Moi", "accord", "oui", "titre", "Piraté", "garder", "o1"
        };
        for (var act : new String[] {"/brouillon", "/ecrire", "/relecture", "/publier"}) {
            for (var who : new org.fabcom.people.Person[] {other, nadia})
                assertThat(neighbours.signedIn(who).post(url + act, fields).status())
                        .as(act)
                        .isEqualTo(404);
            assertThat(neighbours.signedIn(member).post(url + act, fields).status())
                    .as(act)
                    .isEqualTo(403);
            assertThat(web.visitor().post(url + act, fields).status()).as(act).isEqualTo(403);
        }
        assertThat(db.sql("select count(*) from commons.shared_plan where case_file = :id")
                        .param("id", garden.file.id().value())
                        .single(Long.class))
                .isZero();
        for (var who : new java.util.UUID[] {
            member.id().value(), nadia.id().value(), garden.yann.id().value()
        })
            assertThatThrownBy(() -> byForce(who))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("the organisation itself publishes");
    }

    private org.fabcom.testing.WebAnswer publish(String version) {
        return garden.volunteer.post(
                Commoners.url(garden) + "/publier",
                "version",
                version,
                "licence",
                "CC0-1.0",
                "nommer",
                "Nous",
                "accord",
                "oui");
    }

    private static String version(org.fabcom.testing.WebAnswer answer) {
        return answer.page().select("input[name=version]").val();
    }

    private void byForce(java.util.UUID who) {
        db.sql("""
                insert into commons.shared_plan (id, case_file, title, licence, credit, content, outcome, size, tools,
                    targets, words, published_by, published_at)
                values (gen_random_uuid(), :case, 'x', 'CC0-1.0', 'x', '{}', 'FULL', 'UNKNOWN', '{}', '{}', '', :who, now())
                """).param("case", garden.file.id().value(), "who", who).update();
    }
}
