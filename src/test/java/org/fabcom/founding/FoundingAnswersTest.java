package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** First answers are written alone, read together, and stay somebody’s (G59, G65). */
@FabComTest
class FoundingAnswersTest extends WithFounders {

    FoundingAnswersTest(ApplicationContext beans) {
        super(beans);
    }

    /** G59: on the page, in the export, in the document, and in what the others keep of their own data. */
    @Test
    void first_answers_are_read_by_nobody_before_all_have_written() {
        var group = group(3);
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        group.founders.get(0).post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        group.founders.get(1).post(group.question("1") + "/reponse", "reponse", group.answer(1, "1"));
        for (var reader : List.of(1, 2)) {
            var who = group.founders.get(reader);
            for (var page :
                    List.of("", "/questions/1", "/salle?question=1", "/document", "/document.md", "/parcours.json"))
                assertThat(new String(who.get(group.path + page).bytes(), StandardCharsets.UTF_8))
                        .as(page)
                        .doesNotContain(group.answer(0, "1"));
            assertThat(own(who)).as("my data").doesNotContain(group.answer(0, "1"));
        }
        assertThat(group.first().get(group.question("1")).body())
                .as("one's own")
                .contains(group.answer(0, "1"));
        assertThat(own(group.first())).contains(group.answer(0, "1"));

        group.founders.get(2).post(group.question("1") + "/reponse", "reponse", group.answer(2, "1"));
        var uncovered = group.founders.get(2).get(group.question("1")).text();
        for (int i = 0; i < 3; i++) assertThat(uncovered).contains(group.answer(i, "1"));
    }

    private static String own(WebVisitor who) {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(who.get("/moi/donnees/fichier").bytes()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all.toString();
    }

    @Test
    void or_before_time_is_out_and_nothing_is_discussed_meanwhile() {
        var group = group(3);
        group.first().post(group.question("1") + "/ouvrir", "delai", "1j");
        group.first().post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        var early = group.founders.get(1).post(group.question("1") + "/positions", "position", "Trop tôt");
        assertThat(early.follow().text()).contains("encore cachées");
        assertThat(group.founders.get(1).get(group.question("1")).text()).doesNotContain("Trop tôt");

        clock.forward(Duration.ofHours(25));
        var after = group.founders.get(1).get(group.question("1")).text();
        assertThat(after).contains(group.answer(0, "1"));
        group.founders.get(1).post(group.question("1") + "/positions", "position", "À l’heure");
        assertThat(group.first().get(group.question("1")).text()).contains("À l’heure");
        var rewritten = group.first().post(group.question("1") + "/reponse", "reponse", "Autre chose");
        assertThat(rewritten.follow().text()).contains("reste ce qu’elle était");
    }

    @Test
    void whoever_leaves_is_waited_for_no_more() {
        var group = group(3);
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        group.founders.get(0).post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        group.founders.get(1).post(group.question("1") + "/reponse", "reponse", group.answer(1, "1"));
        var third = db.sql("select id from founding.founder where person = :person")
                .param("person", group.people.get(2).id().value())
                .single(UUID.class);
        group.founders.get(2).post(group.path + "/fondateurs/" + third + "/retirer");
        assertThat(group.founders.get(1).get(group.question("1")).text()).contains(group.answer(0, "1"));
        assertThat(group.founders.get(2).get(group.path).status()).isEqualTo(404);
    }
}
