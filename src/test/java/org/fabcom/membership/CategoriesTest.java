package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Categories are corrected, taken away while nobody is in them, and given to several members at once. */
@FabComTest
record CategoriesTest(ApplicationContext beans) {

    @Test
    void a_long_roll_is_shown_a_hundred_at_a_time_and_counted_whole() {
        var it = new Association("Le Grand Verger", beans);
        for (int i = 1; i <= 130; i++) it.person(null, "Membre %03d".formatted(i), Association.ago(3));
        var desk = it.desk();
        var first = desk.get(it.url() + "/votants");
        assertThat(first.text()).contains("Membre 100").doesNotContain("Membre 101");
        assertThat(first.text().replaceAll("[\u00a0\u202f]", " ")).contains("130");
        var second = first.click("Les suivants");
        assertThat(second.text()).contains("Membre 101", "Membre 130").doesNotContain("Membre 100");
        assertThat(second.click("Les précédents").text()).contains("Membre 100");
    }

    @Test
    void the_first_college_says_who_has_none_and_gives_it_to_several() {
        var it = new Association("Le Verger", beans);
        for (var name : new String[] {"Anne Pertuis", "Odile Garnier", "Zoé Merle"})
            it.person(null, name, Association.ago(3));
        var added = it.desk()
                .get(it.url() + "/categories")
                .form("Ajouter la catégorie")
                .fill("Nom de la catégorie", "Usagers")
                .fill("Collège", "Public")
                .submit()
                .follow();
        assertThat(added.text()).contains("3 membres n’en ont pas", "Anne Pertuis");
        var form = added.form("Donner cette catégorie");
        assertThat(form.submit().status()).as("nobody was chosen").isEqualTo(422);
        form.tick("Usagers").tick("Anne Pertuis").tick("Zoé Merle").submit();
        assertThat(it.db.sql("""
                        select string_agg(m.name, ', ' order by m.number) from membership.member m
                        join membership.member_category c on c.member = m.id where m.organisation = :house
                        """).param("house", it.house.id().value()).single(String.class))
                .isEqualTo("Anne Pertuis, Zoé Merle");
        assertThat(it.desk().get(it.url() + "/votants").text())
                .contains("pas de catégorie", "Donner une catégorie à plusieurs membres");
        assertThat(it.desk().get(it.url() + "/sans-categorie").text())
                .contains("Un membre n’a", "Odile Garnier")
                .doesNotContain("Zoé Merle");
    }

    @Test
    void two_categories_do_not_differ_by_capitals_or_accents_alone() {
        var it = new Association("Le Potager", beans);
        it.category("Salariés", "", true);
        var twin = it.category("Usagers", "", true);
        var path = it.url() + "/categories";
        assertThat(it.desk()
                        .get(path)
                        .form("Ajouter la catégorie")
                        .fill("Nom de la catégorie", "SALARIES")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(it.desk()
                        .get(path + "/" + twin)
                        .form("Enregistrer la catégorie")
                        .fill("Nom de la catégorie", "salariés")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(it.desk()
                        .get(path + "/" + twin)
                        .form("Enregistrer la catégorie")
                        .fill("Nom de la catégorie", "USAGERS")
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_category_goes_while_nobody_was_ever_in_it() {
        var it = new Association("La Pépinière", beans);
        var used = it.category("Usagers", "", true);
        var misspelt = it.category("Salaries", "", true);
        it.person(null, "Anne Pertuis", Association.ago(3), used);
        var path = it.url() + "/categories/";
        it.desk().get(path + used).form("Retirer la catégorie").submit();
        it.desk().get(path + misspelt).form("Retirer la catégorie").submit();
        assertThat(it.categories.of(it.house.id())).extracting(Category::name).containsExactly("Usagers");
        assertThat(it.desk().get(path + misspelt).status()).isEqualTo(404);
    }

    /** What it gave before its correction stays written, and it with it; nothing breaks. */
    @Test
    void a_category_that_was_corrected_stays() {
        var it = new Association("Le Clos", beans);
        it.category("Usagers", "Public", true);
        var wrong = it.category("Salaries", "Public", true);
        var path = it.url() + "/categories/" + wrong;
        it.desk().get(path).form("Enregistrer").fill("Collège", "Équipe").submit();
        assertThat(it.desk().get(path).form("Retirer la catégorie").submit().status())
                .isLessThan(400);
        assertThat(it.categories.of(it.house.id()))
                .extracting(Category::name)
                .containsExactlyInAnyOrder("Usagers", "Salaries");
    }

    @Test
    void an_empty_register_does_not_say_that_everybody_votes() {
        var it = new Association("La Friche", beans);
        assertThat(it.desk().get(it.url() + "/votants").text())
                .contains("Personne n’est au registre ce jour-là")
                .doesNotContain("Tout le monde peut voter");
    }
}
