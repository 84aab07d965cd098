package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.work.Choice;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Stage;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the sheet calls the thing of the week is the first line of the plan, and its end is a success. */
@FabComTest
@WithCatalogue
class RegainedAccountTest extends WithHandedBack {

    RegainedAccountTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void accounts_to_get_back_come_first_in_the_order_of_their_danger_and_what_the_sheet_keeps_is_not_left() {
        draw();
        assertThat(lines())
                .startsWith(BACK + "WhatsApp", BACK + "Google Drive", BACK + "HelloAsso")
                .endsWith("Doodle", "WhatsApp", "Google Drive")
                .doesNotContain("HelloAsso");
        assertThat(item(BACK + "Google Drive").subject().way()).isEqualTo(Stage.Way.SETTING_UP);
        var page = mediator.get(plan().url());
        assertThat(page.page().select("ol.rows > li").get(4).parent().text())
                .contains("1. " + BACK + "WhatsApp", "À demander", "Attend : " + BACK + "Google Drive");
    }

    @Test
    void its_page_says_what_to_ask_of_whom_and_what_to_do_without_an_answer() {
        draw();
        var phone = mediator.get(plan().url(item(BACK + "WhatsApp").id())).text();
        assertThat(phone)
                .contains(
                        "Maintenant : demander WhatsApp à qui le tient",
                        "Un compte qui tient à un numéro ne se passe pas")
                .contains("ouvrez un groupe neuf")
                .doesNotContain("adresse de la structure, et gardez");
        assertThat(mediator.get(plan().url(item(BACK + "Google Drive").id())).text())
                .contains(
                        "passer le compte à l’adresse de la structure",
                        "Cherchez l’adresse ou le téléphone de secours");
    }

    @Test
    void a_case_that_did_only_that_ends_as_a_success_and_not_before_it_is_done() {
        decide(new Choice(1, "Google Drive", 1, ""));
        draw();
        agree();
        assertThat(mediator.get(file.url() + "/terminer")
                        .page()
                        .select("input[name=issue]")
                        .eachAttr("value"))
                .as("nothing is left nor got back yet")
                .containsExactly("ABANDONED", "ROLLED_BACK", "REDIRECTED");
        assertThat(end("REGAINED").status()).isEqualTo(409);
        assertThatThrownBy(() -> db.sql(
                                "update cases.case_file set state = 'CLOSED', before = state, outcome = 'REGAINED',"
                                        + " reason = 'non', real_minutes = 1, real_cents = 1, closed_at = now(), version = version + 1 where id = :id")
                        .param("id", file.id().value())
                        .update())
                .hasMessageContaining("no account was got back");
        var chosen = step(
                BACK + "Google Drive", "cible", "choix", "Une adresse de la structure, que deux personnes relèvent");
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(step(BACK + "Google Drive", "avancer", "vers", "SPACE_OPENED")
                        .status())
                .isEqualTo(303);
        assertThat(mediator.get(plan().url(item(BACK + "Google Drive").id())).text())
                .contains("Google Drive est de nouveau à la structure");
        var form = mediator.get(file.url() + "/terminer");
        assertThat(form.page().select("input[name=issue]").eachAttr("value"))
                .as("an account got back has moved nowhere")
                .containsExactly("REGAINED", "ABANDONED", "ROLLED_BACK", "REDIRECTED");
        assertThat(form.text())
                .contains("2 issues ne sont pas possibles aujourd’hui", "« Réussi » :")
                .contains("Facultatif si c’est « Réussi »")
                .doesNotContain("(facultatif) Facultatif");
        assertThat(form.page().selectFirst("label[for=raison]").text()).isEqualTo("Pourquoi");
        assertThat(end("REGAINED", "2h30", "").status())
                .as("what was meant came about: no reason is asked")
                .isEqualTo(303);
        assertThat(state()).isEqualTo(CaseState.CLOSED);
        var closed = mediator.get(file.url());
        assertThat(closed.text()).contains("Compte repris");
        assertThat(closed.page().select(".trail").text())
                .contains("Compte repris", "Terminé")
                .doesNotContain("Déménagement", "à venir");
        var over = mediator.get(plan().url()).page().selectFirst(".card.now").text();
        assertThat(over).contains("L’accompagnement est terminé").doesNotContain("Continuer", "choisir");
        assertThat(mediator.get(plan().url())
                        .page()
                        .select("[aria-labelledby=outils]")
                        .text())
                .contains("Arrêté là", "Comme il était à la fin")
                .doesNotContain("À étudier", "Attend :", "Vous pouvez changer l’ordre", "personne encore");
        assertThat(mediator.get(plan().url()).page().select("[aria-labelledby=outils] h3 a").stream()
                        .map(line -> mediator.get(line.attr("href")).page())
                        .map(line -> line.selectFirst(".line .chip").text()))
                .as("a line of its own says the same")
                .contains("Arrêté là")
                .doesNotContain("À étudier", "Demandé");
        assertThat(closed.text()).contains("2 h 30");
    }

    @Test
    void whoever_cannot_end_as_a_success_yet_hears_of_the_account_taken_back() {
        assertThat(mediator.get(file.url()).text())
                .contains("Terminer sur « Réussi »", "Terminez sur « Compte repris »");
    }

    @Test
    void a_hold_of_somebody_who_left_is_not_kept_on_purpose() {
        decide(new Choice(1, "Google Drive", 1, ""));
        draw();
        agree();
        var page = mediator.get(plan().url(item(BACK + "WhatsApp").id()));
        assertThat(page.page().select("a[href$=/garder]")).isEmpty();
        assertThat(step(BACK + "WhatsApp", "garder", "motif", "FAIR_ENOUGH", "mots", "On verra")
                        .status())
                .isBetween(400, 499);
        assertThat(item(BACK + "WhatsApp").standing()).isEqualTo(ItemStanding.MOVING);
        assertThat(mediator.get(plan().url(item(BACK + "WhatsApp").id()) + "/garder")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void its_words_are_never_those_of_leaving_a_tool() {
        decide(new Choice(1, "WhatsApp", 1, ""));
        draw();
        agree();
        var url = plan().url(item(BACK + "WhatsApp").id());
        var refused = step(BACK + "WhatsApp", "cible");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dites à qui il sera désormais.").doesNotContain("remplace");
        var asked = mediator.get(url)
                .form("C’est demandé")
                .tick("Deux personnes de la structure, administratrices")
                .submit()
                .follow();
        assertThat(asked.text())
                .contains("C’est noté : la demande est faite.", "Yann a demandé le compte")
                .doesNotContain("La cible est choisie", "a choisi la cible");
        for (var act : List.of("pause", "retour", "referent", "duree"))
            assertThat(mediator.get(url + "/" + act).page().selectFirst("h1").text())
                    .as(act)
                    .contains("repren", "WhatsApp")
                    .doesNotContain(BACK);
        assertThat(neighbours.signedIn(lucie).get("/").text())
                .contains(BACK + "WhatsApp")
                .doesNotContain("Choisir par quoi remplacer");
    }

    @Test
    void an_account_that_is_lost_is_said_so_counts_as_nothing_and_holds_nothing_back() {
        decide(new Choice(1, "WhatsApp", 1, ""));
        draw();
        agree();
        var url = plan().url(item(BACK + "WhatsApp").id());
        var form = mediator.get(url + "/retour");
        assertThat(form.page().select("input[name=motif]").eachAttr("value"))
                .containsExactly("NO_PERSON", "DATA_LOST", "TOO_DEAR", "OTHER");
        assertThat(form.text()).contains("Le compte est perdu ou fermé").doesNotContain("hébergeur");
        assertThat(step(BACK + "WhatsApp", "retour", "motif", "HOST_FAILED", "mots", "non")
                        .status())
                .isEqualTo(422);
        assertThat(step(BACK + "WhatsApp", "retour", "motif", "NO_PERSON", "mots", "Trois messages sans réponse.")
                        .status())
                .isEqualTo(303);
        assertThat(mediator.get(url).text())
                .contains("WhatsApp n’est pas repris", "La personne ne répond pas : Trois messages sans réponse.");
        assertThat(mediator.get(plan().url()).text())
                .contains("pas repris")
                .doesNotContain("Attend : " + BACK + "WhatsApp");
        for (var name : List.of("Google Drive", "HelloAsso"))
            step(BACK + name, "retour", "motif", "DATA_LOST", "mots", "Fermé par le fournisseur.");
        assertThat(end("REGAINED").status()).as("none was got back").isEqualTo(409);
        assertThatThrownBy(() -> db.sql(
                                "update cases.case_file set state = 'CLOSED', before = state, outcome = 'REGAINED',"
                                        + " reason = 'non', real_minutes = 1, real_cents = 1, closed_at = now(), version = version + 1 where id = :id")
                        .param("id", file.id().value())
                        .update())
                .hasMessageContaining("no account was got back");
        assertThat(neighbours.signedIn(yann).get("/accompagnement/raisons").text())
                .doesNotContain("Fermé par");
    }

    @Test
    void without_a_plan_whoever_closes_knows() {
        assertThat(mediator.get(file.url() + "/terminer")
                        .page()
                        .select("input[name=issue]")
                        .eachAttr("value"))
                .containsExactly("REGAINED", "ABANDONED", "ROLLED_BACK", "REDIRECTED");
        assertThat(end("REGAINED").status()).isEqualTo(303);
        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }
}
