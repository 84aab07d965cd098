package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nine people with three telephones stumbled on. */
@FabComTest
class FoundingWalkTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final MovedClock clock;
    private FoundingGroup group;

    FoundingWalkTest(Web web, Neighbours neighbours, Sql db, MovedClock clock) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.clock = clock;
    }

    @BeforeEach
    void three() {
        group = new FoundingGroup(web, neighbours, 3, "La Fabrique de l’Étang");
    }

    @AfterEach
    void today() {
        clock.back();
    }

    @Test
    void who_never_writes_is_waited_for_until_a_day_that_all_know() {
        var one = group.question("1");
        group.first().post(one + "/ouvrir", "delai", "tous");
        group.first().post(one + "/reponse", "reponse", group.answer(0, "1"));
        assertThat(group.first().post(one + "/delai", "delai", "1").follow().text())
                .as("one of three may not")
                .contains("deux tiers");
        group.founders.get(1).post(one + "/reponse", "reponse", group.answer(1, "1"));
        assertThat(group.first().post(one + "/delai", "delai", "0").status()).isEqualTo(400);
        var form = group.first().get(one).form("Attendre jusque-là");
        assertThat(form.submit().follow().text()).contains("jusqu’à quand on attend");
        assertThat(group.founders.get(2).get(one).text()).doesNotContain(group.answer(0, "1"));
        clock.forward(Duration.ofHours(25));
        assertThat(group.founders.get(2).get(one).text()).contains(group.answer(0, "1"));
    }

    @Test
    void whoever_has_no_account_says_what_they_think_of_the_sentence_too() {
        group.first().post(group.path + "/fondateurs", "nom", "Denise");
        var denise = founder("Denise");
        var malo = founder("Malo Fondatrice");
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        group.first().post(group.question("1") + "/reponse", "fondateur", denise, "dite", "Pour ma petite-fille.");
        group.founders.forEach(it -> it.post(group.question("1") + "/reponse", "reponse", "Parce que."));
        group.agreed("1", "Nous fabriquons ici.");
        var page = group.first().get(group.question("1"));
        assertThat(page.text()).contains("Noter l’avis de quelqu’un sans compte");
        assertThat(say(malo, "OBJECTION", "Non."))
                .as("who has an account speaks for themselves")
                .contains("Ce n’est pas à vous");
        assertThat(say(denise, "OBJECTION", "Trop loin de chez moi.")).contains("avec votre nom à côté");
        assertThat(group.founders.get(1).get(group.question("1")).text())
                .contains("Trop loin de chez moi.", "noté par Odile Fondatrice");
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("objection est en cours");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons au bourg.", "jours", "7");
        group.founders.forEach(
                it -> it.post(group.question("1") + "/avis", "avis", "CONSENT", "numero", group.number("1")));
        assertThat(say(denise, "CONSENT", "")).contains("avec votre nom à côté");
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text())
                .contains("C’est décidé")
                .as("what was said against the sentence before is still read")
                .contains("Trop loin de chez moi.");
    }

    private String say(String founder, String stance, String why) {
        return group.first()
                .post(
                        group.question("1") + "/avis",
                        "fondateur",
                        founder,
                        "avis",
                        stance,
                        "numero",
                        group.number("1"),
                        "pourquoi",
                        why)
                .follow()
                .text();
    }

    private String founder(String name) {
        return db.sql("select id from founding.founder where name = :name and path = :path")
                .param("name", name, "path", UUID.fromString(group.path.replace("/fonder/", "")))
                .single(UUID.class)
                .toString();
    }

    @Test
    void cards_answer_a_sentence_that_was_there() {
        var day = Days.today(Clock.systemUTC());
        assertThat(met("0", day.toString()).text()).contains("Écrivez d’abord la phrase");
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        assertThat(met(group.number("1"), day.minusMonths(2).toString()).text()).contains("la phrase n’existait pas");
        assertThat(met(group.number("1"), "2020-03-01").text()).contains("Donnez un jour depuis");
        assertThat(met(group.number("1"), day.toString()).status()).isEqualTo(303);
        group.confirmCount(group.founders.get(1));
        assertThat(group.decide(group.first(), "1", "CARDS").follow().text())
                .as("who was against is told")
                .contains("cartes dans la pièce, 2 sur 3", "1 contre");
        assertThat(group.first().get(group.path + "/document").text()).contains("1 contre");
    }

    private WebAnswer met(String sentence, String day) {
        return group.first()
                .post(
                        group.path + "/rencontres",
                        "question",
                        "1",
                        "numero",
                        sentence,
                        "jour",
                        day,
                        "lieu",
                        "La Filature",
                        "presents",
                        "3",
                        "vertes",
                        "1",
                        "oranges",
                        "1",
                        "rouges",
                        "1");
    }

    @Test
    void a_meeting_counts_for_the_question_that_was_treated() {
        group.counted("2", "0", 0, 0, 0);
        assertThat(condition("2")).contains("oui");
        assertThat(condition("1")).contains("pas encore");
    }

    private String condition(String code) {
        return group.first()
                .get(group.question(code))
                .page()
                .select("#permis + ul li:contains(rencontre en vrai)")
                .text();
    }

    @Test
    void the_document_names_the_group_its_place_and_who_signs() {
        group.first().post(group.path + "/nom", "nom", "La Fabrique du Gué", "lieu", "Saint-Étienne-de-Tinée");
        var page = group.first().get(group.path + "/document");
        assertThat(page.h1()).isEqualTo("La Fabrique du Gué");
        assertThat(page.text())
                .contains("Par Odile Fondatrice, Malo Fondatrice, Nadia Fondatrice, à Saint-Étienne-de-Tinée.");
        assertThat(group.first().get(group.path + "/document.pdf").paper()).contains("Signatures", "Nadia Fondatrice");
        assertThat(group.founders
                        .get(1)
                        .post(group.path + "/nom", "nom", "À moi")
                        .status())
                .as("its keeper alone")
                .isEqualTo(403);
        assertThat(group.first()
                        .post(group.path + "/fondateurs", "nom", "odile FONDATRICE")
                        .text())
                .contains("Il y a déjà");
    }
}
