package org.fabcom.acts;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@FabComTest
class ActPagesTest extends OneMediator {

    private final ServedPeople served;

    ActPagesTest(ApplicationContext beans) {
        super(beans);
        served = beans.getBean(ServedPeople.class);
    }

    private WebForm fresh() {
        return dated(browser.get("/actes/nouveau").form("Noter cet acte")).tick("à distance");
    }

    /** When and how long, which the form asks. */
    private WebForm dated(WebForm form) {
        return form.fill("Date", today.toString()).tick("1 h");
    }

    private PartyId followed(String name) {
        return served.register(new Served.Draft(name, new Commune("26362", "Valence"), ""), "fr", yann.id());
    }

    @Test
    void an_act_is_noted_with_a_date_a_duration_a_theme_and_a_place() {
        var done = fresh().tick("45 min").tick("courriel").submit().follow();
        assertThat(done.text()).contains("Acte noté (45 min)", "courriel", "1 personne");
        var next = browser.get("/actes/nouveau").page();
        assertThat(next.select("input[checked]:not([type=hidden])"))
                .as("nothing that would make a false figure stands there already")
                .isEmpty();
        assertThat(next.select("input[name=jour]").val()).isEmpty();
        var empty = browser.get("/actes/nouveau")
                .form("Noter cet acte")
                .tick("courriel")
                .submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Choisissez une date", "Dites où c’était");
    }

    /** The browser drops the « h » of « 2h30 » in a box of numbers: it is a box of text, read as people say it. */
    @Test
    void another_duration_is_typed_as_it_is_said() {
        for (var typed : new String[] {"2h30", "2 h 30", "2,5", "2 heures et demie", "150"}) {
            var form = fresh().tick("autre durée").fill("Durée exacte", typed).tick("courriel");
            assertThat(form.submit().follow().text()).as(typed).contains("Acte noté (2 h 30)");
        }
        assertThat(browser.get("/actes/nouveau")
                        .page()
                        .select("input[name=minutes]")
                        .attr("type"))
                .isNotEqualTo("number");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        var refused = browser.get("/actes/nouveau")
                .form("Noter cet acte")
                .tick("autre durée")
                .fill("Durée exacte", "99999")
                .fill("Note de l’équipe", "À rappeler")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Donnez la durée, de 1 à 1 439 minutes", "Cochez au moins un thème.", "Dites où c’était.");
        assertThat(refused.page().select("textarea[name=note]").text()).isEqualTo("À rappeler");
        assertThat(fresh().fill("Date", today.plusDays(1).toString())
                        .tick("courriel")
                        .submit()
                        .text())
                .contains("Cette date n’est pas encore venue");
    }

    @Test
    void a_mediator_of_no_structure_can_say_in_which_one_it_was() {
        Organisation theirs = neighbours.association("La Remise", neighbours.person("Karim Haddad"));
        var refused = dated(browser.get("/actes/nouveau").form("Noter cet acte"))
                .tick("dans une structure")
                .tick("sécurité")
                .submit();
        assertThat(refused.page().select("#erreurs a"))
                .isNotEmpty()
                .allMatch(link -> !refused.page().select(link.attr("href")).isEmpty());
        refused.form("Noter cet acte")
                .fill("Ajouter une structure aidée", theirs.name())
                .submit()
                .form("Noter cet acte")
                .fill("Quelle structure", theirs.name())
                .submit();
        assertThat(dated(browser.get("/actes/nouveau").form("Noter cet acte"))
                        .tick("courriel")
                        .tick("dans une structure")
                        .fill("Quelle structure", theirs.name())
                        .submit()
                        .follow()
                        .text())
                .as("where the last one was is offered, though its mediator has no seat there")
                .contains("Acte noté", "La Remise");
    }

    @Test
    void a_workshop_keeps_how_many_gave_each_answer_and_no_more() {
        var group = browser.get("/actes/nouveau")
                .form("C’était un atelier, en groupe")
                .submit();
        var form = dated(group.form("Noter cet acte"))
                .fill("Titre de l’atelier", "Quitter les suites")
                .tick("à distance")
                .tick("culture numérique")
                .fill("Personnes présentes", "12");
        assertThat(form.set("genre-feminin", "9")
                        .set("genre-masculin", "4")
                        .submit()
                        .text())
                .contains("Vous avez compté 13 réponses pour 12 personnes");
        var id = noted(form.set("genre-masculin", "3").set("age-soixante_dix_plus", "5"));
        var shown = browser.get("/actes/" + id);
        assertThat(shown.h1()).isEqualTo("Quitter les suites");
        assertThat(shown.text()).contains("12 personnes", "femme · 9", "70 ans et plus · 5");
    }

    @Test
    void those_who_are_named_are_among_those_who_were_there() {
        var form = browser.get(
                "/actes/nouveau?forme=collectif&personnes=" + followed("Denise") + "&personnes=" + followed("Ginette"));
        var group = dated(form.form("Noter cet acte"))
                .tick("à distance")
                .tick("courriel")
                .fill("Titre", "Ses photos")
                .tick("Denise")
                .tick("Ginette")
                .fill("Personnes présentes", "1");
        assertThat(group.submit().text()).contains("Vous nommez 2 personnes");
        var id = noted(group.fill("Personnes présentes", "3"));
        assertThat(db.sql("select total from acts.act where id = :id::uuid")
                        .param("id", id)
                        .single(Integer.class))
                .as("one more than those two")
                .isEqualTo(1);
        assertThat(browser.get("/actes/" + id).text()).contains("3 personnes");
        assertThat(browser.get("/actes/" + id + "/modifier")
                        .page()
                        .select("input[name=total]")
                        .val())
                .isEqualTo("3");
    }

    @Test
    void what_was_typed_stays_when_it_was_a_group_after_all() {
        var form = browser.get("/actes/nouveau")
                .form("C’était un atelier, en groupe")
                .tick("courriel")
                .fill("Date", today.minusDays(3).toString())
                .submit();
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("input[name=jour]").val())
                .isEqualTo(today.minusDays(3).toString());
        assertThat(form.page().select("input[name=themes][checked]").eachAttr("value"))
                .containsExactly("email");
        assertThat(form.page().select("input[name=total]")).hasSize(1);
    }

    @Test
    void hours_and_days_that_would_make_a_false_figure_are_asked_once() {
        var form = fresh().tick("autre durée").fill("Durée exacte", "900").tick("courriel");
        var asked = form.submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("15 h, le", "est-ce bien cela");
        var old = asked.form("Noter cet acte")
                .fill("Date", today.minusYears(3).toString())
                .submit();
        assertThat(old.text()).as("another day is another question").contains("est-ce bien cela");
        assertThat(old.form("Noter cet acte").submit().follow().text()).contains("Acte noté (15 h)");
    }

    @Test
    void an_organisation_is_found_by_its_name_and_two_that_answer_are_chosen_from() {
        Organisation gardens = neighbours.association("Les Jardins du Gué", yann);
        neighbours.association("Les Jardins du Lac", yann);
        var refused = fresh().tick("courriel")
                .fill("Ajouter une structure aidée", "Les Jardins")
                .submit();
        assertThat(refused.text()).contains("Plusieurs structures y répondent");
        assertThat(refused.form("Noter cet acte")
                        .tick("Les Jardins du Gué")
                        .submit()
                        .follow()
                        .text())
                .contains("Les Jardins du Gué");
        assertThat(fresh().tick("courriel")
                        .fill("Ajouter une structure aidée", "Inconnue")
                        .submit()
                        .text())
                .contains("Nous ne connaissons pas cette structure");
        var inside = dated(browser.get("/actes/nouveau").form("Noter cet acte"))
                .tick("dans une structure")
                .tick("sécurité");
        assertThat(inside.submit().text()).contains("Dites dans quelle structure c’était");
        assertThat(inside.fill("Quelle structure", gardens.name())
                        .submit()
                        .follow()
                        .text())
                .contains("Acte noté");
    }

    /** In a hurry: two forms open at once, the second act noted somewhere else. */
    @Test
    void the_place_of_the_act_before_the_last_one_is_still_offered() {
        Organisation theirs = neighbours.association("La Filature", neighbours.person("Karim Haddad"));
        dated(browser.get("/actes/nouveau").form("Noter cet acte"))
                .tick("dans une structure")
                .tick("sécurité")
                .fill("Ajouter une structure aidée", theirs.name())
                .submit()
                .form("Noter cet acte")
                .fill("Quelle structure", theirs.name())
                .submit();
        noted(fresh().tick("courriel"));
        assertThat(browser.get("/actes/nouveau")
                        .page()
                        .select("select[name=structure] option")
                        .eachText())
                .as("a remote act has no place: the one before has")
                .contains("La Filature");
    }

    @Test
    void how_many_were_helped_before_is_read_on_the_act() {
        var done = dated(browser.get("/actes/nouveau")
                        .form("C’était un atelier, en groupe")
                        .submit()
                        .form("Noter cet acte"))
                .tick("à distance")
                .tick("courriel")
                .fill("Titre de l’atelier", "Le courriel")
                .fill("Personnes présentes en tout", "8")
                .fill("Dont déjà accompagnées", "3")
                .submit()
                .follow();
        assertThat(done.text()).contains("8 personnes", "dont 3 déjà accompagnées");
    }
}
