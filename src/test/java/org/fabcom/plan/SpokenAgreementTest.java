package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What an organisation says aloud, because nobody of it signs in, is noted with who said it and when; what waits for it waits. */
@FabComTest
@WithCatalogue
class SpokenAgreementTest extends WithTrello {

    private final Cases cases;

    SpokenAgreementTest(ApplicationContext beans) {
        super(beans);
        cases = beans.getBean(Cases.class);
    }

    @BeforeEach
    void a_plan() {
        garden = accompanied.garden().drawn();
    }

    /** Nobody of it has an account any more. */
    private void silent() {
        org.fabcom.testing.CurrentBase.asOwner("set session_replication_role = replica; delete from people.seat "
                + "where organisation = '" + garden.gardens.id() + "'; set session_replication_role = origin");
    }

    @Test
    void whoever_accepts_for_those_without_account_says_who_agreed_and_when() {
        silent();
        var page = garden.mediator.get(garden.planUrl());
        var without = page.form("Accepter ce plan").submit();
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Dites qui, dans la structure");
        assertThat(garden.plan().accepted()).isFalse();
        var done = page.form("Accepter ce plan")
                .fill("Qui a donné son accord", "Martine, présidente, le 3 octobre")
                .submit();
        assertThat(done.follow().text()).contains("Accord donné par Martine, présidente, le 3 octobre. Noté par Yann");
        assertThat(cases.find(garden.file.id()).orElseThrow().state()).isEqualTo(CaseState.UNDER_WAY);
    }

    @Test
    void whoever_answers_for_the_organisation_is_asked_for_no_more_than_the_button() {
        var page = garden.volunteer.get(garden.planUrl());
        assertThat(page.page().select("input[name=parole]")).isEmpty();
        assertThat(page.form("Accepter ce plan").submit().follow().text()).contains("Accepté par Lucie");
    }

    @Test
    void a_tool_that_joined_is_agreed_aloud_in_the_same_way() {
        garden.agreed();
        trello();
        silent();
        var item = garden.item("Trello");
        var path = garden.plan().url(item.id()) + "/accord";
        assertThat(garden.mediator.get(garden.planUrl()).text())
                .contains("en attente de l’accord de la structure")
                .doesNotContain("en attente de votre accord");
        garden.mediator.post(path, "reponse", "oui");
        assertThat(consents.waiting(garden.plan().id()))
                .as("without a word of whose")
                .contains(item.id());
        var done = garden.mediator.post(path, "reponse", "oui", "parole", "Martine, le 3 octobre");
        assertThat(done.follow().text())
                .contains("Noté : c’est d’accord pour", "Martine, le 3 octobre")
                .doesNotContain("est prévenue");
    }

    @Test
    void a_line_that_waits_asks_for_nothing_else_and_is_the_first_step_of_who_answers() {
        garden.agreed();
        trello();
        var line = garden.volunteer.get(garden.url("Trello"));
        assertThat(line.text()).contains("attendre l’accord de la structure");
        assertThat(line.page().select("input[name=logiciel]")).isEmpty();
        var chosen = garden.post(garden.volunteer, "Trello", "cible", "logiciel", "WeKan");
        assertThat(chosen.status()).isEqualTo(422);
        assertThat(garden.item("Trello").target()).isNull();
        assertThat(garden.volunteer.get("/").text()).contains("Répondre pour ce qui s’ajoute au plan");
    }

    @Test
    void nothing_of_the_accompaniment_happened_before_it_was_asked_for() {
        garden.agreed();
        var asked = LocalDate.ofInstant(garden.file.request().openedAt(), org.fabcom.agenda.Span.ZONE);
        var early = garden.post(
                garden.volunteer,
                Garden.DRIVE,
                "cible",
                "logiciel",
                "Nextcloud",
                "jour",
                asked.minusDays(1).toString());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("Ce jour vient avant la demande");
        var that =
                garden.post(garden.volunteer, Garden.DRIVE, "cible", "logiciel", "Nextcloud", "jour", asked.toString());
        assertThat(that.status()).as("the very day").isEqualTo(303);
    }

    @Test
    void a_partial_success_wants_something_done_and_an_early_follow_up_says_what_is_open() {
        garden.agreed();
        var file = garden.file.url();
        cases.decide(garden.file.id(), garden.yann.id(), it -> it.begin(""));
        assertThat(garden.mediator.get(file).text()).contains("lignes du plan encore ouvertes");
        var close = garden.mediator.get(file + "/terminer");
        assertThat(close.page().select("input[name=issue]").eachAttr("value")).doesNotContain("FULL", "PARTIAL");
        var version = close.page().select("form input[name=version]").val();
        var refused = garden.mediator.post(
                file + "/terminer",
                "version",
                version,
                "issue",
                "PARTIAL",
                "heures",
                "2",
                "euros",
                "0",
                "raison",
                "Le reste attendra");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Aucun outil du plan n’est quitté ni gardé exprès");
        assertThat(db.sql("select state from cases.case_file where id = :id")
                        .param("id", garden.file.id().value())
                        .single(String.class))
                .isEqualTo("UNDER_WAY");
    }
}
