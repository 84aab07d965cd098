package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is decided, put aside and opened again, on which questions (G60, G61, G63, G64). */
@FabComTest
class FoundingDecidingTest extends WithFounders {

    FoundingDecidingTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_question_is_not_put_aside_for_two_hundred_years() {
        var group = group(2);
        var far = group.first().post(group.question("1") + "/ranger", "ranger", "Un doute", "reprise", "2226-03-01");
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.text()).contains("d’ici dix ans");
    }

    /** G60. */
    @Test
    void a_question_waits_for_those_that_it_needs_or_for_a_reason_to_do_without() {
        var group = group(3);
        group.written("2").agreed("2", "Pour les gens d’ici.");
        assertThat(group.decide(group.first(), "2", "CONSENT").follow().text()).contains("d’abord décider");
        assertThat(decided("2")).isZero();

        group.first().post(group.question("1") + "/ranger", "ranger", "Un doute", "reprise", "2027-03-01");
        group.aside("1");
        assertThat(group.decide(group.first(), "2", "CONSENT").follow().text()).contains("d’abord décider");

        assertThat(group.first()
                        .post(group.question("1") + "/ecarter", "ecarter", "")
                        .status())
                .as("a waiver has a reason")
                .isEqualTo(422);
        group.first().post(group.question("1") + "/ecarter", "ecarter", "Le manifeste le dit déjà.");
        group.aside("1");
        assertThat(group.decide(group.first(), "2", "CONSENT").follow().text()).contains("C’est décidé");
        assertThat(decided("2")).isEqualTo(1);
        assertThat(group.first().get(group.path + "/document").text()).contains("Le manifeste le dit déjà.");
    }

    private int decided(String code) {
        return db.sql("""
                select count(*) from founding.decision d where code = :code and replaced_at is null
                    and path = (select path from founding.question order by opened_at desc nulls last limit 1)
                """).param("code", code).single(Integer.class);
    }

    /** G61. */
    @Test
    void reopening_flags_what_stands_on_it_and_leaves_all_sentences_in_force() {
        var group = group(3);
        group.decided("1", "Nous fabriquons ici.")
                .decided("2", "Pour les gens d’ici.")
                .decided("9", "Onze communes.");
        group.first().post(group.question("1") + "/rouvrir", "rouvrir", "Le prix a changé.");
        var document = group.first().get(group.path + "/document").text();
        assertThat(document).contains("Nous fabriquons ici.", "Pour les gens d’ici.", "rouverte : Le prix a changé.");
        assertThat(group.first().get(group.question("2")).text()).contains("À réexaminer : la question 1");
        assertThat(group.first().get(group.question("9")).text())
                .as("stands on 2, which stands on 1")
                .contains("À réexaminer : la question 1");

        group.first().post(group.question("2") + "/reexaminee");
        assertThat(group.first().get(group.question("2")).text()).doesNotContain("À réexaminer");
        group.agreed("1", "Nous fabriquons ici, à prix coûtant.");
        group.decide(group.first(), "1", "CONSENT");
        var after = group.first().get(group.path + "/document").text();
        assertThat(after).contains("Nous fabriquons ici, à prix coûtant.");
    }

    /** G63 and G64. */
    @Test
    void each_sentence_leads_to_its_question_and_each_open_question_stands_in_its_place() {
        var group = group(3);
        group.decided("1", "Nous fabriquons ici.");
        group.first()
                .post(
                        group.question("19") + "/ranger",
                        "ranger",
                        "Le commerce, on ne sait pas.",
                        "reprise",
                        "2027-03-01");
        group.aside("19");
        var page = group.first().get(group.path + "/document").page();
        assertThat(page.select(".sentence a[href=" + group.question("1") + "]").eachText())
                .singleElement()
                .asString()
                .contains("consentement, 3 sur 3");
        for (var form : List.of("UNKNOWN", "ASSOCIATION", "SCIC")) {
            var told = group.first().get(group.path + "/document?forme=" + form).page();
            for (var code : db.sql("select code from founding.question where path = :path and code <> '1'")
                    .param("path", UUID.fromString(group.path.substring(8)))
                    .list(String.class))
                assertThat(told.select(".open-question a[href=" + group.question(code) + "]")
                                .size())
                        .as(code + " in its place, " + form)
                        .isEqualTo(1);
        }
        assertThat(page.text()).contains("Le commerce, on ne sait pas. À rouvrir le 1er mars 2027.");
        var markdown = group.first().get(group.path + "/document.md").text();
        assertThat(markdown).contains("Nous fabriquons ici.", "/questions/1)", "Ouverte", "Le commerce");
        assertThat(group.first().get(group.path + "/document.pdf").paper()).contains("Nous fabriquons ici.");
    }

    /** G61, where it was settled by a reason. */
    @Test
    void a_waived_question_that_is_open_again_flags_what_was_decided_without_it() {
        for (var act : List.of("ouvrir", "ranger")) {
            var group = group(3);
            group.first().post(group.question("1") + "/ecarter", "ecarter", "Le manifeste le dit déjà.");
            group.aside("1").decided("2", "Pour les gens d’ici.");
            group.first()
                    .post(
                            group.question("1") + "/" + act,
                            "delai",
                            "tous",
                            "ranger",
                            "Un doute",
                            "reprise",
                            "2027-03-01");
            if (act.equals("ranger")) group.aside("1");
            assertThat(group.first().get(group.question("2")).text()).as(act).contains("À réexaminer : la question 1");
        }
    }

    @Test
    void a_sentence_in_force_keeps_the_doubt_about_it() {
        var group = group(2);
        group.decided("1", "Nous fabriquons ici.");
        group.first().post(group.question("1") + "/rouvrir", "rouvrir", "Le prix a changé.");
        group.first().post(group.question("1") + "/ranger", "ranger", "Plus tard.", "reprise", "2027-03-01");
        group.aside("1");
        assertThat(group.first()
                        .get(group.path + "/document")
                        .page()
                        .select(".sentence#q1")
                        .text())
                .contains("Nous fabriquons ici.", "rangée avec un doute", "Plus tard.");
        assertThat(group.first()
                        .post(group.question("1") + "/ecarter", "ecarter", "Trop long.")
                        .follow()
                        .text())
                .contains("reste en vigueur");
    }
}
