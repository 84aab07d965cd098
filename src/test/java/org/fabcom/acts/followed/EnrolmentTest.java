package org.fabcom.acts.followed;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Gérard comes for the first time: he is registered with the act, of which nothing typed is lost; nobody is registered twice unasked. */
@FabComTest
@WithCatalogue
class EnrolmentTest extends WithFollowed {

    /** Names that do not look like each other. */
    private static final List<String> NAMES = List.of(
            "Gérard Dupont-Lajoie",
            "Mireille Kowalczyk",
            "Aziz Benhamou",
            "Thérèse O’Brien",
            "Jean-Noël Quéméneur",
            "Solange Pfisterhammer",
            "Hélène Zurfluh",
            "Baptiste Ndiaye-Roussel",
            "Ombeline Vasseur",
            "Kévin Ploumanac’h");

    private static int names;

    EnrolmentTest(ApplicationContext beans) {
        super(beans);
    }

    @Override
    String another() {
        return NAMES.get(names++);
    }

    private WebForm unknown() {
        return act().fill("Une personne suivie", gerard).submit().form("Inscrire " + gerard + " et garder l’acte");
    }

    private long called(String name) {
        return db.sql("select count(*) from people.party where name = :name")
                .param("name", name)
                .single(Long.class);
    }

    @Test
    void he_is_registered_with_the_act_and_nothing_typed_is_lost() {
        var asked = act().fill("Une personne suivie", gerard).submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Personne n’est encore suivi sous ce nom");
        assertThat(asked.page().select("textarea[name=note]").text()).isEqualTo("Ses photos");
        var form = asked.form("Inscrire " + gerard + " et garder l’acte").fill("Sa commune", "Rennes");
        var unagreed = form.submit();
        assertThat(unagreed.status())
                .as("without his agreement nothing is kept")
                .isEqualTo(422);
        assertThat(called(gerard)).isZero();
        var done = form.tick("La personne est d’accord").submit();
        assertThat(done.follow().text()).contains("Acte noté (45 min)", gerard, "Ses photos");
        assertThat(called(gerard)).isEqualTo(1);
        assertThat(browser.get("/personnes?q="
                                + java.net.URLEncoder.encode(gerard, java.nio.charset.StandardCharsets.UTF_8))
                        .text())
                .contains(gerard, "Rennes");
        assertThat(form.submit().status()).as("sent twice").isEqualTo(303);
        assertThat(called(gerard)).isEqualTo(1);
        assertThat(db.sql("select count(*) from acts.act where mediator = :yann")
                        .param("yann", yann.id().value())
                        .single(Long.class))
                .isEqualTo(1);
    }

    @Test
    void the_commune_of_the_act_is_theirs_and_is_not_asked_again() {
        var asked = browser.get("/actes/nouveau")
                .form("Noter cet acte")
                .fill("Date", LocalDate.now(Span.ZONE).toString())
                .tick("45 min")
                .tick("à domicile")
                .fill("Commune", "Rennes")
                .tick("courriel")
                .fill("Une personne suivie", gerard)
                .submit();
        var done = asked.form("Inscrire " + gerard + " et garder l’acte")
                .tick("La personne est d’accord")
                .submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        var page = done.follow();
        assertThat(page.text()).contains("Acte noté (45 min)", gerard + " est maintenant suivi·e");
        assertThat(page.click(gerard).h1()).contains("Parcours", gerard);
        assertThat(served.search(gerard, 0, 2))
                .extracting(it -> it.commune().code())
                .containsExactly("35238");
    }

    @Test
    void at_a_distance_their_commune_is_asked_as_that_of_an_act_is() {
        var asked = unknown().tick("La personne est d’accord").submit();
        assertThat(asked.text()).contains("Écrivez la commune");
        var which = asked.form("Inscrire " + gerard + " et garder l’acte")
                .fill("Sa commune", "Valence")
                .submit();
        assertThat(which.status()).isEqualTo(422);
        assertThat(called(gerard)).isZero();
        var form = which.form("Inscrire " + gerard + " et garder l’acte").fill("Sa commune", "26000");
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(served.search(gerard, 0, 2))
                .extracting(it -> it.commune().code())
                .containsExactly("26362");
    }

    @Test
    void whether_it_is_somebody_who_is_here_is_asked_before_commune_and_consent() {
        known(gerard, "02 99 00 12 34");
        known(gerard, "06 11 22 33 44");
        var asked = act().fill("Une personne suivie", gerard).submit();
        assertThat(asked.text()).contains("Est-ce la même personne", "02 99 00 12 34");
        var again = asked.form("Inscrire " + gerard + " et garder l’acte").submit();
        assertThat(again.text())
                .contains("Quelqu’un porte déjà ce nom")
                .doesNotContain("Écrivez la commune", "Demandez son accord");
        var same = again.form("Inscrire " + gerard + " et garder l’acte")
                .tick(gerard + " Valence · 02 99 00 12 34")
                .submit();
        assertThat(same.follow().text()).contains("Acte noté (45 min).").doesNotContain("maintenant suivi");
        assertThat(called(gerard)).isEqualTo(2);
    }

    @Test
    void nobody_is_registered_as_long_as_the_act_is_wrong() {
        var wrong = unknown()
                .fill("Sa commune", "Rennes")
                .tick("La personne est d’accord")
                .fill("Date", LocalDate.now(Span.ZONE).plusDays(2).toString())
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Cette date n’est pas encore venue");
        assertThat(called(gerard)).isZero();
        var done = wrong.form("Inscrire " + gerard + " et garder l’acte")
                .fill("Date", LocalDate.now(Span.ZONE).toString())
                .submit();
        assertThat(done.follow().text()).contains("Acte noté", gerard);
    }

    @Test
    void a_name_that_is_nearly_the_same_is_offered() {
        known(gerard, "");
        var near = act().fill("Une personne suivie", gerard.replace("é", "e").replace("è", "e") + "s")
                .submit();
        assertThat(near.status()).isEqualTo(422);
        var done = near.form("Noter cet acte").tick(gerard + " (Valence)").submit();
        assertThat(done.follow().text()).contains("Acte noté", gerard);
    }

    @Test
    void two_of_one_name_are_told_apart_and_never_chosen_in_silence() {
        known(gerard, "02 99 00 12 34");
        known(gerard.toUpperCase(), "06 11 22 33 44");
        var asked = act().fill("Une personne suivie", gerard).submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Plusieurs personnes peuvent être celle-là");
        assertThat(asked.page().select("input[name=personnes] + span").eachText())
                .anyMatch(it -> it.contains("02 99 00 12 34"))
                .anyMatch(it -> it.contains("06 11 22 33 44"));
        var beside = asked.page().selectFirst("input[name=personne]").closest("div.stack");
        assertThat(beside.select("input[name=personnes]"))
                .as("the choice stands under the name")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(beside.selectFirst("button").text())
                .as("the nearest button makes no third person")
                .contains("C’est cette personne");
        assertThat(beside.select("details button[name=inscrire]")).hasSize(1);
        assertThat(asked.page().select("#personnes")).hasSize(1);
    }

    @Test
    void whoever_registers_somebody_who_is_here_is_asked() {
        var id = known(gerard, "02 99 00 12 34");
        var again = register(gerard.toLowerCase().replace(" ", "  "), "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Est-ce la même personne", "02 99 00 12 34");
        var same = again.form("Inscrire cette personne").tick(gerard).submit();
        assertThat(same.location()).isEqualTo("/personnes/" + id);
        assertThat(same.follow().text()).contains("rien n’a été inscrit deux fois");
        var other = again.form("Inscrire cette personne")
                .tick("Non, c’est quelqu’un d’autre")
                .submit();
        assertThat(other.follow().text()).contains("Personne inscrite");
        var reversed = gerard.replaceAll("(\\S+) (\\S+)", "$2 $1");
        assertThat(register(reversed, "").status()).as("name before given name").isEqualTo(422);
        assertThat(register("Mme " + gerard.replaceAll(".* ", ""), "02.99.00.12.34")
                        .status())
                .as("the same telephone and a word of the name")
                .isEqualTo(422);
    }

    @Test
    void where_she_lives_is_offered_from_her_page_and_nothing_else() {
        var id = known(gerard, "");
        var page = browser.get("/actes/nouveau?personnes=" + id).page();
        assertThat(page.select("input[name=commune-nom]").val()).isEqualTo("Valence");
        assertThat(page.select("input[name=lieu][checked], input[name=duree][checked]"))
                .isEmpty();
        assertThat(page.select("input[name=jour]").val()).isEmpty();
    }

    @Test
    void a_number_that_lacks_digits_is_asked_about_once() {
        var asked = register(gerard, "06 12 34 56 7");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Il manque un chiffre");
        assertThat(asked.form("Inscrire cette personne").submit().status())
                .as("it is meant")
                .isEqualTo(303);
    }
}
