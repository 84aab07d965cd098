package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Nobody answers in the place of somebody else, nor after having read (G59, G65). */
@FabComTest
class FoundingHandsTest extends WithFounders {

    FoundingHandsTest(ApplicationContext beans) {
        super(beans);
    }

    /** G65. */
    @Test
    void an_answer_captured_for_somebody_is_marked_until_they_say_that_it_is_theirs() {
        var group = group(2);
        group.first().post(group.path + "/fondateurs", "nom", "Denise");
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        var denise = db.sql("select id from founding.founder where name = 'Denise'")
                .single(UUID.class)
                .toString();
        group.first().post(group.question("1") + "/reponse", "fondateur", denise, "dite", "Pour ma petite-fille.");
        group.founders.forEach(it -> it.post(group.question("1") + "/reponse", "reponse", "Parce que."));
        assertThat(group.founders.get(1).get(group.question("1")).text())
                .contains("écrite par Odile Fondatrice, à confirmer");
        group.agreed("1", "Nous fabriquons ici.");
        group.decide(group.first(), "1", "VOTE");
        assertThat(group.first().get(group.path + "/document").text()).contains("1 réponse à confirmer");

        var link = group.first()
                .get(group.path + "/fondateurs")
                .page()
                .select("details code")
                .text()
                .replaceFirst(".*jeton=", "");
        var herself = neighbours.signedIn(neighbours.person("Denise Morvan"));
        assertThat(herself.get("/fonder/rejoindre?jeton=" + link).text()).contains("la place de Denise");
        herself.post("/fonder/rejoindre", "jeton", link);
        assertThat(group.founders
                        .get(1)
                        .post(group.question("1") + "/confirmer")
                        .status())
                .as("nobody else")
                .isEqualTo(409);
        assertThat(herself.post(group.question("1") + "/confirmer").status()).isEqualTo(303);
        assertThat(group.founders.get(1).get(group.question("1")).text())
                .doesNotContain("écrite par Odile Fondatrice, à confirmer");
        var twice = neighbours.signedIn(neighbours.person("Une autre"));
        assertThat(twice.post("/fonder/rejoindre", "jeton", link).status())
                .as("her place is taken")
                .isEqualTo(410);
    }

    @Test
    void no_hour_uncovers_what_was_written_until_all_have() {
        var group = group(2);
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        group.first().post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        var other = group.founders.get(1);
        var clocked = other.post(group.path + "/salle", "question", "1", "tour", "1", "minutes", "0");
        assertThat(clocked.follow().text()).contains("Quelqu’un a déjà écrit");
        group.first().post(group.question("1") + "/ranger", "ranger", "Un doute", "reprise", "2027-03-01");
        group.aside("1");
        other.post(group.question("1") + "/ouvrir", "delai", "10m");
        clock.forward(Duration.ofMinutes(11));
        assertThat(other.get(group.question("1")).text()).doesNotContain(group.answer(0, "1"));
    }

    @Test
    void the_clock_of_the_room_leaves_time_to_write() {
        var group = group(2);
        group.first().post(group.path + "/salle", "question", "1", "tour", "1", "minutes", "0");
        group.first().post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        var other = group.founders.get(1);
        assertThat(other.get(group.question("1")).text()).doesNotContain(group.answer(0, "1"));
        clock.forward(Duration.ofMinutes(4));
        assertThat(other.get(group.question("1")).text()).contains(group.answer(0, "1"));
    }

    @Test
    void nobody_answers_for_somebody_with_an_account() {
        var group = group(3);
        var at = group.question("1") + "/reponse";
        group.first().post(group.question("1") + "/ouvrir", "delai", "10m");
        group.first().post(at, "reponse", group.answer(0, "1"));
        for (int i = 1; i < 3; i++) group.first().post(at, "fondateur", founder(group, i), "dite", ".");
        var second = group.founders.get(1);
        assertThat(second.get(group.question("1")).text()).as("hidden").doesNotContain(group.answer(0, "1"));

        clock.forward(Duration.ofMinutes(11));
        group.agreed("1", "Nous fabriquons ici.");
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text())
                .contains("la réponse de deux tiers des fondateurs");
        second.post(group.question("1") + "/confirmer");
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("C’est décidé");
    }

    @Test
    void the_last_one_who_confirms_uncovers_all() {
        var group = group(2);
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        group.first().post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        group.first().post(group.question("1") + "/reponse", "fondateur", founder(group, 1), "dite", "Parce que.");
        var second = group.founders.get(1);
        assertThat(second.get(group.question("1")).text()).doesNotContain(group.answer(0, "1"));
        second.post(group.question("1") + "/confirmer");
        assertThat(second.get(group.question("1")).text()).contains(group.answer(0, "1"));
    }

    private String founder(FoundingGroup group, int number) {
        return db.sql("select id from founding.founder where person = :person")
                .param("person", group.people.get(number).id().value())
                .single(UUID.class)
                .toString();
    }

    @Test
    void what_was_read_is_written_again_by_nobody_and_who_writes_later_is_told_so() {
        var group = group(3);
        var at = group.question("1") + "/reponse";
        group.first().post(group.question("1") + "/ouvrir", "delai", "10m");
        group.first().post(at, "reponse", group.answer(0, "1"));
        group.first().post(at, "fondateur", founder(group, 1), "dite", "Dit dans la pièce.");
        clock.forward(Duration.ofMinutes(11));
        for (var it : group.founders.subList(0, 2))
            assertThat(it.post(at, "fondateur", founder(group, 1), "dite", "Autre", "reponse", "Autre")
                            .follow()
                            .text())
                    .contains("reste ce qu’elle était");
        group.founders.get(2).post(at, "reponse", "Après avoir lu.");
        var read = group.first().get(group.question("1")).page();
        assertThat(read.select(".answers dd").eachText())
                .containsExactly(group.answer(0, "1"), "Dit dans la pièce.", "Après avoir lu.");
        assertThat(read.select(".answers div:contains(écrite après) dd").eachText())
                .containsExactly("Après avoir lu.");
    }

    @Test
    void the_screen_on_the_wall_holds_nobodys_answer() {
        var group = group(2);
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        group.first().post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        assertThat(group.first().get(group.path + "/salle?question=1").body()).doesNotContain(group.answer(0, "1"));
    }
}
