package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.talk.NoticeValue;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** What one founder does the others are asked or told; nobody looks for their path. */
@FabComTest
class FoundingTogetherTest extends WithFounders {

    private final Jobs jobs;
    private final Messages messages;
    private Locale language = Locale.FRENCH;

    FoundingTogetherTest(ApplicationContext beans) {
        super(beans);
        jobs = beans.getBean(Jobs.class);
        messages = beans.getBean(Messages.class);
    }

    private void told(Person person, String kind, String words) {
        await().untilAsserted(() -> assertThat(told(person, kind)).anyMatch(it -> it.contains(words)));
    }

    private java.util.List<String> told(Person person, String kind) {
        return db
                .sql("select unnest(args) from talk.notice where person = :person and kind = :kind")
                .param("person", person.id().value(), "kind", kind)
                .list(String.class)
                .stream()
                .map(it -> NoticeValue.read(it, language, messages))
                .toList();
    }

    @Test
    void one_founder_alone_sets_no_question_aside() {
        var group = group(3);
        var at = group.question("1");
        assertThat(group.first()
                        .post(at + "/ecarter", "ecarter", "Le manifeste le dit.")
                        .follow()
                        .text())
                .contains("quand une deuxième personne aura dit oui", "Retirer ma demande");
        assertThat(group.first().post(at + "/de-cote", "geste", "oui").follow().text())
                .contains("Ce n’est pas à vous");
        var second = group.founders.get(1);
        assertThat(second.get(group.path).text()).contains("à mettre de côté ?");
        assertThat(second.get(at).text()).contains("Odile Fondatrice propose de l’écarter : Le manifeste le dit.");
        told(group.people.get(1), "founding.asked", "propose de mettre la question 1 de côté");
        language = Locale.ENGLISH;
        told(group.people.get(1), "founding.asked", "question 1 aside");
        language = Locale.FRENCH;
        second.post(at + "/de-cote", "geste", "non");
        assertThat(group.first().get(at).text())
                .doesNotContain("propose de l’écarter")
                .contains("à ouvrir");
        assertThat(group.first().get(group.path + "/document").text()).doesNotContain("Le manifeste le dit.");

        group.first().post(at + "/ecarter", "ecarter", "Le manifeste le dit.");
        group.aside("1");
        assertThat(group.first().get(group.path + "/document").text())
                .contains("Écartée : Pourquoi produire", "Le manifeste le dit.")
                .doesNotContain("Ouverte : Pourquoi produire");
        second.post(at + "/ouvrir", "delai", "tous");
        assertThat(group.first().get(at).text()).as("undone").contains("Ma première réponse");
    }

    @Test
    void whoever_walks_alone_with_an_account_asks_nobody() {
        var group = group(1);
        assertThat(group.first()
                        .post(group.question("1") + "/ecarter", "ecarter", "Le manifeste le dit.")
                        .follow()
                        .text())
                .contains("La question est de côté");
    }

    @Test
    void the_others_hear_of_what_waits_for_them_and_nobody_of_what_they_did() {
        var group = group(2);
        var second = group.people.get(1);
        group.written("1");
        told(second, "founding.asked", "la question 1 est ouverte");
        told(second, "founding.news", "les premières réponses à la question 1 se lisent");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        told(second, "founding.asked", "propose une phrase pour la question 1");
        group.founders
                .get(1)
                .post(
                        group.question("1") + "/avis",
                        "avis",
                        "OBJECTION",
                        "numero",
                        group.number("1"),
                        "pourquoi",
                        "Et ailleurs ?");
        told(group.people.getFirst(), "founding.asked", "Malo Fondatrice a noté une objection");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons partout.", "jours", "7");
        told(second, "founding.asked", "redites le vôtre");
        assertThat(told(group.people.getFirst(), "founding.asked"))
                .as("what she did herself")
                .noneMatch(it -> it.contains("est ouverte") || it.contains("Odile"));
    }

    @Test
    void the_hour_that_uncovers_answers_is_told_once() {
        var group = group(2);
        group.first().post(group.question("1") + "/ouvrir", "delai", "1j");
        group.first().post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        jobs.runNow("governance.founding.reveal");
        clock.forward(Duration.ofHours(25));
        for (int i = 0; i < 2; i++) jobs.runNow("governance.founding.reveal");
        var second = group.people.get(1);
        told(second, "founding.news", "les premières réponses à la question 1 se lisent");
        assertThat(told(second, "founding.news").stream().filter(it -> it.contains("se lisent")))
                .hasSize(1);
        assertThat(group.founders.get(1).get(group.question("1")).text())
                .contains("Découvertes le", group.answer(0, "1"));
    }

    @Test
    void the_home_of_a_founder_leads_to_what_comes_now() {
        var group = group(2);
        assertThat(group.first().get("/").page().select("main a[href=" + group.question("1") + "]"))
                .as("to open")
                .isNotEmpty();
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        assertThat(group.founders.get(1).get("/").text())
                .contains("Écrire ma réponse", "La Fabrique des Trois-Rivières");
        assertThat(web.visitor().get("/").page().select("header nav a[href=/fonder]"))
                .as("a stranger finds it in the menu")
                .isNotEmpty();
    }

    @Test
    void whom_the_keeper_took_out_the_keeper_takes_back() {
        var group = group(3);
        var out = group.founders.get(2);
        var place = db.sql("select id from founding.founder where person = :person")
                .param("person", group.people.get(2).id().value())
                .single(UUID.class);
        var at = group.path + "/fondateurs/" + place;
        group.first().post(at + "/retirer");
        assertThat(out.get(group.path).status()).isEqualTo(404);
        assertThat(group.founders.get(1).post(at + "/remettre").status())
                .as("not the keeper")
                .isEqualTo(403);
        assertThat(group.first().post(at + "/remettre").follow().text()).contains("de nouveau sur le chemin");
        assertThat(out.get(group.path).status()).isEqualTo(200);
        out.post(at + "/retirer");
        group.first().post(at + "/remettre");
        assertThat(out.get(group.path).status()).as("who left by themselves").isEqualTo(404);
    }

    /** G65, after the decision. */
    @Test
    void whoever_takes_their_place_later_still_says_whether_it_is_their_answer() {
        var group = group(2);
        group.first().post(group.path + "/fondateurs", "nom", "Denise d’en face");
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        var denise = db.sql("select id from founding.founder where name = 'Denise d’en face'")
                .single(UUID.class);
        group.first()
                .post(
                        group.question("1") + "/reponse",
                        "fondateur",
                        denise.toString(),
                        "dite",
                        "Pour ma petite-fille.");
        group.founders.forEach(it -> it.post(group.question("1") + "/reponse", "reponse", "Parce que."));
        group.agreed("1", "Nous fabriquons ici.");
        group.decide(group.first(), "1", "VOTE");
        var link = group.first()
                .get(group.path + "/fondateurs")
                .page()
                .select("details code")
                .text()
                .replaceFirst(".*jeton=", "");
        var herself = neighbours.signedIn(neighbours.person("Denise Morvan"));
        herself.post("/fonder/rejoindre", "jeton", link);
        told(group.people.get(1), "founding.news", "prendre la place de Denise d’en face");
        assertThat(herself.get(group.question("1")).text()).contains("3 sur 3 ont écrit");
        assertThat(herself.get(group.question("1"))
                        .form("C’est bien ma réponse")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(group.first().get(group.path + "/document").text()).doesNotContain("à confirmer");
    }

    @Test
    void the_base_holds_the_days_to_object_and_the_day_of_cards() {
        var group = group(2);
        group.written("1").agreed("1", "Nous fabriquons ici.");
        var path = UUID.fromString(group.path.substring(8));
        assertThatThrownBy(() -> db.sql(
                                "update founding.question"
                                        + " set objections_until = proposed_at + interval '61 days' where path = :path and code = '1'")
                        .param("path", path)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        group.counted("1", group.number("1"), 2, 0, 0);
        assertThatThrownBy(() -> db.sql("update founding.session set day = day - 400 where path = :path")
                        .param("path", path)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
