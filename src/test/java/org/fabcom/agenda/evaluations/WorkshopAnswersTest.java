package org.fabcom.agenda.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fabcom.agenda.Posters;
import org.fabcom.agenda.workshops.GardenWorkshops;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What people say before and after a workshop: on paper, read by all, and kept apart when it is done again. */
@FabComTest
class WorkshopAnswersTest extends GardenWorkshops {

    WorkshopAnswersTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void answers_on_paper_are_counted_and_the_public_reads_means_once_all_is_in_and_five_answered() {
        var date = workshop("Sauvegarder", 9);
        say(date, "Faire une copie");
        past(date);
        var path = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var manager = neighbours.signedIn(lucie);
        assertThat(manager.get(path + "/avis.pdf").paper())
                .contains("Faire une copie", "Je ne sais pas faire", "Ne mettez pas votre nom");
        var four = manager.get(path)
                .click("Avant et après")
                .form("Compter ces réponses")
                .set("before-1-1", "4")
                .set("after-1-4", "4");
        assertThat(four.submit().follow().text())
                .contains("4 réponses, il en faut 5")
                .doesNotContain("sur 4 (");
        var five = manager.get(path + "/avis")
                .form("Compter ces réponses")
                .set("before-1-1", "3")
                .set("before-1-2", "3")
                .set("after-1-3", "2")
                .set("after-1-4", "4");
        assertThat(five.submit().follow().text()).contains("1,5 sur 4 (6 réponses)", "3,7 sur 4 (6 réponses)");
        assertThat(web.visitor().get("/agenda/" + date).text())
                .as("somebody may still answer: nobody compares two readings")
                .doesNotContain("Ce que les gens en disent");
        CurrentBase.asOwner(
                "update agenda.occurrence set starts_at = starts_at - interval '40 days', ends_at = ends_at - interval '40 days' "
                        + "where id = '" + date + "'");
        assertThat(web.visitor().get("/agenda/" + date).text())
                .contains(
                        "Ce que les gens en disent",
                        "Faire une copie : de 1,5 à 3,7 sur 4 (6 réponses avant, 6 après)");
        assertThat(manager.get(path + "/avis").text()).contains("Ce n’est pas le moment de répondre");
        assertThat(manager.post(path + "/avis", "before-1-1", "9").follow().text())
                .contains("Ce n’est pas le moment");
        assertThat(manager.get("/structures/" + garden.id() + "/agenda/bilan?du=2020-01-01")
                        .text())
                .contains("de 1,5 à 3,7 sur 4");
    }

    @Test
    void a_workshop_is_done_again_with_its_programme_and_aims_and_those_stay_once_somebody_answered() {
        var date = workshop("Écrire une lettre", 5);
        say(date, "Envoyer une lettre");
        var event = dates.find(date).orElseThrow().event();
        var manager = neighbours.signedIn(lucie);
        var again = manager.get("/structures/" + garden.id() + "/agenda/" + event + "/atelier")
                .click("Refaire cet atelier")
                .form("Annoncer")
                .fill("Jour", Posters.inDays(20).toLocalDate().toString())
                .submit()
                .follow();
        assertThat(again.h1()).isEqualTo("Écrire une lettre");
        assertThat(again.text()).contains("Envoyer une lettre", "Niveau Débutant");

        db.sql("insert into agenda.evaluation values (:date, 'BEFORE', 'PAPER', 1, 2, 1)")
                .param("date", date)
                .update();
        var fixed = manager.get("/structures/" + garden.id() + "/agenda/" + event + "/atelier");
        assertThat(fixed.text()).contains("les objectifs ne changent plus");
        fixed.form("Enregistrer l’atelier")
                .set("objectif-1", "Tout autre chose")
                .fill("À apporter", "Un stylo")
                .submit();
        assertThat(web.visitor().get("/agenda/" + date).text())
                .contains("Envoyer une lettre", "Un stylo")
                .doesNotContain("Tout autre chose");
        assertThatThrownBy(() -> CurrentBase.asOwner(
                        "update agenda.workshop_aim set words = 'Tout autre chose' where event = '" + event + "'"))
                .hasMessageContaining("people answered about these aims");
    }
}
