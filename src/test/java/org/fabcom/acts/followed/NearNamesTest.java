package org.fabcom.acts.followed;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Siblings, couples and accents: whoever is registered with an act is on it, nobody else is in their stead, and nobody is there twice. */
@FabComTest
@WithCatalogue
class NearNamesTest {

    private final Neighbours neighbours;
    private final ServedPeople served;
    private final Sql db;
    private Person yann;
    private WebVisitor browser;

    NearNamesTest(Neighbours neighbours, ServedPeople served, Sql db) {
        this.neighbours = neighbours;
        this.served = served;
        this.db = db;
    }

    @BeforeEach
    void a_mediator() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        browser = neighbours.signedIn(yann);
    }

    private PartyId known(String name, String phone) {
        return served.register(new Served.Draft(name, new Commune("26362", "Valence"), phone), "fr", yann.id());
    }

    private WebForm act(PartyId about) {
        return browser.get("/actes/nouveau?personnes=" + about)
                .form("Noter cet acte")
                .fill("Date", LocalDate.now(Span.ZONE).toString())
                .tick("45 min")
                .tick("à distance")
                .tick("courriel");
    }

    private WebForm enrolling(WebAnswer asked, String name) {
        return asked.form("Inscrire " + name + " et garder l’acte")
                .fill("Sa commune", "Rennes")
                .tick("La personne est d’accord");
    }

    private List<String> onActs() {
        return db.sql("""
                select p.name from acts.act a join acts.act_person x on x.act = a.id join people.party p on p.id = x.person
                where a.mediator = :yann order by p.name
                """).param("yann", yann.id().value()).list(String.class);
    }

    private long called(String name) {
        return db.sql("select count(*) from people.party where name = :name")
                .param("name", name)
                .single(Long.class);
    }

    @Test
    void her_brother_is_ticked_and_she_is_registered_the_act_is_hers() {
        var jean = known("Jean Marsaudon", "");
        var asked = act(jean).fill("Une personne suivie", "Jeanne Marsaudon").submit();
        assertThat(asked.status())
                .as("her brother is not she: without a word she would not be on it")
                .isEqualTo(422);
        assertThat(onActs()).isEmpty();
        assertThat(enrolling(asked, "Jeanne Marsaudon").submit().status()).isEqualTo(303);
        assertThat(onActs()).containsExactly("Jeanne Marsaudon");
    }

    @Test
    void at_a_workshop_both_are_on_it() {
        var paul = known("Paul Trébuchon", "");
        var asked = act(paul)
                .set("forme", "collectif")
                .set("titre", "Atelier photos")
                .set("total", "2")
                .fill("Une personne suivie", "Paule Trébuchon")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        var done = enrolling(asked, "Paule Trébuchon").submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(onActs()).containsExactly("Paul Trébuchon", "Paule Trébuchon");
    }

    @Test
    void whoever_was_asked_which_one_says_it_is_the_one_who_is_ticked() {
        var odette = known("Odette Vaugelas", "");
        var asked = act(odette).fill("Une personne suivie", "Odete Vogelas").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.form("Noter cet acte").submit().status()).isEqualTo(303);
        assertThat(onActs()).containsExactly("Odette Vaugelas");
    }

    @Test
    void names_with_accents_are_found_without_them() {
        for (var name : List.of("Thérèse Lévêque", "Hélène Béchu", "Théo Prévôt", "Léa Léger", "Rémi Gué")) {
            known(name, "");
            var bare =
                    name.replace('é', 'e').replace('è', 'e').replace('ê', 'e').replace('ô', 'o');
            var again = register(bare, "");
            assertThat(again.status()).as(bare).isEqualTo(422);
            assertThat(again.text()).contains("Est-ce la même personne");
            assertThat(browser.get("/personnes?q=" + bare.replace(" ", "+")).text())
                    .contains(name);
        }
    }

    @Test
    void a_word_and_the_telephone_are_enough_however_much_the_rest_differs() {
        known("Marie-Ange Dutilleul", "02 99 55 44 33");
        assertThat(register("Marie Lefebvre Montaigu de la Tour", "0299554433").status())
                .isEqualTo(422);
    }

    private WebAnswer register(String name, String phone) {
        return browser.get("/personnes/nouvelle")
                .form("Inscrire cette personne")
                .fill("Son nom", name)
                .fill("Commune", "Rennes")
                .fill("Téléphone", phone)
                .tick("La personne est d’accord")
                .submit();
    }

    @Test
    void nobody_is_registered_where_the_act_changed_meanwhile() {
        var lise = known("Lise Bonnafous", "");
        var url = act(lise).submit().location();
        var form = browser.get(url + "/modifier").form("Enregistrer");
        db.sql("update acts.act set version = version + 1 where mediator = :yann")
                .param("yann", yann.id().value())
                .update();
        var asked = form.fill("Une personne suivie", "Ursule Quintefeuille").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(enrolling(asked, "Ursule Quintefeuille").submit().status()).isEqualTo(409);
        assertThat(called("Ursule Quintefeuille")).isZero();
    }

    /** As a keyboard types it that has no œ, no accents and no hyphen; by the last name alone; a part of it; in another order. */
    @Test
    void whoever_is_followed_is_known_at_once_however_they_are_typed() {
        var id = known("Éloïse d’Hœrdt-Müllerin", "");
        for (var typed : List.of(
                "eloise d'hoerdt mullerin",
                "ELOISE D HOERDT MULLERIN",
                "Mullerin",
                "hoerdt",
                "d'hoerdt-mullerin",
                "Mullerin Eloise")) {
            var asked = browser.get("/actes/nouveau")
                    .form("Noter cet acte")
                    .fill("Une personne suivie", typed)
                    .submit();
            assertThat(asked.status()).isEqualTo(422);
            assertThat(asked.text()).as(typed).doesNotContain("Personne n’est encore suivi");
            assertThat(asked.page().select("input[name=personnes]").eachAttr("value"))
                    .as(typed)
                    .contains(id.toString());
        }
        assertThat(browser.get("/personnes?q=d%27hoerdt").text()).contains("Müllerin");
    }

    @Test
    void one_who_only_looks_like_it_is_named_in_the_question() {
        known("Ghislaine Ouvrard", "");
        var asked = browser.get("/actes/nouveau")
                .form("Noter cet acte")
                .fill("Une personne suivie", "Guislaine Ouvrart")
                .submit();
        assertThat(asked.text()).contains("C’est peut-être Ghislaine Ouvrard (Valence)");
    }

    /** A name that only begins like it is somebody else's: they are asked about, and whoever came can be registered. */
    @Test
    void martineau_is_not_martin() {
        var other = known("Odon Petitjeannot", "");
        var alone = browser.get("/actes/nouveau")
                .form("Noter cet acte")
                .fill("Date", LocalDate.now(Span.ZONE).toString())
                .tick("45 min")
                .tick("à distance")
                .tick("courriel")
                .fill("Une personne suivie", "Odon Petit")
                .submit();
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text()).contains("C’est peut-être Odon Petitjeannot (Valence)");
        assertThat(onActs()).isEmpty();
        var beside = act(other).fill("Une personne suivie", "Odon Petit").submit();
        assertThat(beside.status())
                .as("he is ticked, and somebody else is typed")
                .isEqualTo(422);
        assertThat(onActs()).isEmpty();
        assertThat(enrolling(alone, "Odon Petit").submit().status()).isEqualTo(303);
        assertThat(onActs()).containsExactly("Odon Petit");
    }
}
