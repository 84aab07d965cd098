package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** By consent, by vote, by silence, by coloured cards. */
@FabComTest
class FoundingAgreementTest extends WithFounders {

    FoundingAgreementTest(ApplicationContext beans) {
        super(beans);
    }

    /** The shortest time that the form offers: computed from one reading of the clock, which goes on meanwhile. */
    @Test
    void a_sentence_may_be_objected_to_for_one_day_only() {
        var group = group(3);
        group.written("1");
        var proposed =
                group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "1");
        assertThat(proposed.status()).isEqualTo(303);
        assertThat(group.first().get(group.question("1")).text()).contains("Nous fabriquons ici.");
    }

    @Test
    void an_objection_blocks_until_somebody_else_tests_it_with_a_reason_and_a_reservation_never() {
        var group = group(3);
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        var number = group.number("1");
        group.founders.get(0).post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        group.founders
                .get(1)
                .post(
                        group.question("1") + "/avis",
                        "avis",
                        "RESERVATION",
                        "numero",
                        number,
                        "pourquoi",
                        "Un peu long.",
                        "minorite",
                        "oui");
        assertThat(group.founders
                        .get(2)
                        .post(group.question("1") + "/avis", "avis", "OBJECTION", "numero", number)
                        .status())
                .as("an objection says why")
                .isEqualTo(422);
        group.founders
                .get(2)
                .post(
                        group.question("1") + "/avis",
                        "avis",
                        "OBJECTION",
                        "numero",
                        number,
                        "pourquoi",
                        "Et ailleurs ?");
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("objection est en cours");

        var objector = db.sql(
                        "select founder from founding.stance where stance = 'OBJECTION' order by said_at desc limit 1")
                .single(UUID.class);
        var test = group.question("1") + "/objections/" + objector;
        assertThat(group.founders
                        .get(2)
                        .post(test, "verdict", "NOT_VALID", "motif", "Je me l’accorde")
                        .follow()
                        .text())
                .contains("Ce n’est pas à vous");
        assertThat(group.first().post(test, "verdict", "NOT_VALID", "motif", "").status())
                .isEqualTo(422);
        assertThat(group.first()
                        .post(test, "verdict", "NOT_VALID", "motif", "C’est ma phrase")
                        .follow()
                        .text())
                .as("who wrote the sentence")
                .contains("Ce n’est pas à vous");
        group.founders.get(1).post(test, "verdict", "NOT_VALID", "motif", "Ailleurs a son propre chemin.");
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("C’est décidé");
        assertThat(group.first().get(group.path + "/document").text())
                .contains("Note de minorité, Malo Fondatrice : Un peu long.");
    }

    @Test
    void a_vote_wants_a_majority_and_two_thirds_of_the_voices() {
        var group = group(3);
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        var number = group.number("1");
        group.founders.get(0).post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        assertThat(group.decide(group.first(), "1", "VOTE").follow().text()).contains("deux tiers");
        group.founders
                .get(1)
                .post(
                        group.question("1") + "/avis",
                        "avis",
                        "OBJECTION",
                        "numero",
                        number,
                        "pourquoi",
                        "Non.",
                        "minorite",
                        "oui");
        assertThat(group.decide(group.first(), "1", "VOTE").follow().text())
                .as("one against one")
                .contains("pas de majorité");
        group.founders.get(2).post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        assertThat(group.decide(group.first(), "1", "VOTE").follow().text()).contains("C’est décidé");
        assertThat(group.first().get(group.path + "/document").text())
                .contains("vote, 2 sur 3", "Note de minorité, Malo Fondatrice : Non.");
    }

    @Test
    void cards_counted_in_the_room_decide_too() {
        var group = group(3);
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        assertThat(group.decide(group.first(), "1", "CARDS").follow().text()).contains("trop peu");
        assertThat(group.first()
                        .post(
                                group.path + "/rencontres",
                                "question",
                                "1",
                                "jour",
                                Days.today(clock).toString(),
                                "lieu",
                                "La Filature",
                                "presents",
                                "3",
                                "vertes",
                                "3",
                                "oranges",
                                "1",
                                "rouges",
                                "0")
                        .status())
                .as("more cards than people")
                .isEqualTo(422);
        group.counted("1", group.number("1"), 2, 1, 0);
        assertThat(group.decide(group.first(), "1", "CARDS").follow().text())
                .as("counted by one")
                .contains("Une deuxième personne confirme");
        assertThat(group.confirmCount(group.first())).as("oneself").isFalse();
        assertThat(group.confirmCount(group.founders.get(1))).isTrue();
        assertThat(group.decide(group.first(), "1", "CARDS").follow().text()).contains("C’est décidé");
        assertThat(group.first().get(group.path + "/document").text()).contains("cartes dans la pièce, 3 sur 3");
    }

    @Test
    void silence_is_agreement_only_after_the_date_and_with_two_thirds() {
        var group = group(3);
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "2");
        var number = group.number("1");
        for (int i = 0; i < 2; i++)
            group.founders.get(i).post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("silence");
        clock.forward(Duration.ofDays(3));
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("C’est décidé");
    }

    @Test
    void cards_of_one_sentence_decide_no_other() {
        var group = group(3);
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        var first = group.number("1");
        group.counted("1", first, 3, 0, 0);
        group.confirmCount(group.founders.get(1));
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ailleurs.", "jours", "7");
        assertThat(group.decide(group.first(), "1", "CARDS").follow().text()).contains("trop peu");
        assertThat(group.counted("1", first, 3, 0, 0).follow().text())
                .as("counted for what lies on the table no more")
                .contains("a changé");

        group.counted("1", group.number("1"), 3, 0, 0);
        group.confirmCount(group.founders.get(1));
        assertThat(group.decide(group.first(), "1", "CARDS").follow().text()).contains("C’est décidé");
        group.first().post(group.question("1") + "/rouvrir", "rouvrir", "Un doute.");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous ne fabriquons rien.", "jours", "7");
        assertThat(group.decide(group.first(), "1", "CARDS").follow().text())
                .as("after a reopening")
                .contains("trop peu");
    }

    @Test
    void no_more_are_there_than_walk_the_path() {
        var group = group(2);
        assertThat(group.first()
                        .post(
                                group.path + "/rencontres",
                                "question",
                                "1",
                                "jour",
                                "2026-11-14",
                                "lieu",
                                "La Filature",
                                "presents",
                                "3")
                        .status())
                .isEqualTo(422);
    }
}
