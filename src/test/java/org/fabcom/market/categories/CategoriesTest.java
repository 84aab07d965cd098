package org.fabcom.market.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Categories as a tree (E10), and the criteria that its branches inherit (E11, E12) as moderators keep them. */
@FabComTest
record CategoriesTest(Categories categories, Criteria criteria, Neighbours neighbours, Sql db, Web web) {

    private UUID add(String name, @Nullable UUID parent, PartyId by) {
        return ((Categories.Outcome.Done) categories.add(name, parent, 0, by)).id();
    }

    @Test
    void a_path_shows_where_a_category_lies_and_a_circle_is_refused() {
        var by = neighbours.person("Oxana").id();
        var house = add("Maison", null, by);
        var garden = add("Jardin", house, by);
        var hedge = add("Haies", garden, by);
        assertThat(categories.tree().path(hedge)).isEqualTo("Maison / Jardin / Haies");
        assertThat(categories.tree().within(house)).contains(house, garden, hedge);
        var it = categories.find(house).orElseThrow();
        assertThat(categories.change(it, "Maison", hedge, 0))
                .isEqualTo(new Categories.Outcome.Refused(Categories.Why.CYCLE));
        assertThatThrownBy(() -> db.sql("update market.category set parent = :hedge where id = :house")
                        .param("hedge", hedge, "house", house)
                        .update())
                .as("the database refuses it too")
                .hasMessageContaining("would lie in itself");
    }

    @Test
    void two_neighbours_do_not_have_one_name() {
        var by = neighbours.person("Ilyes").id();
        var above = add("Voisins", null, by);
        add("Garde", above, by);
        assertThat(categories.add("garde", above, 0, by))
                .isEqualTo(new Categories.Outcome.Refused(Categories.Why.TAKEN));
    }

    @Test
    void moving_a_branch_changes_what_holds_in_it_at_once() {
        var by = neighbours.person("Nadia").id();
        var services = add("Services", null, by);
        var code = add("Code", null, by);
        var site = add("Sites", code, by);
        var late = criteria.named("ponctualité " + services, by);
        var clean = criteria.named("propreté " + services, by);
        criteria.line(services, late.id(), Inherited.Action.ADD, 1);
        criteria.line(code, clean.id(), Inherited.Action.ADD, 2);
        assertThat(criteria.at(site)).contains(clean).doesNotContain(late);
        categories.change(categories.find(code).orElseThrow(), "Code", services, 0);
        assertThat(criteria.at(site)).containsSubsequence(late, clean);
        criteria.line(code, late.id(), Inherited.Action.REMOVE, 0);
        assertThat(criteria.at(site)).doesNotContain(late);
        criteria.line(site, late.id(), Inherited.Action.ADD, 9);
        assertThat(criteria.at(site)).containsSubsequence(clean, late);
        assertThat(criteria.at(code)).doesNotContain(late);
    }

    @Test
    void a_moderator_keeps_the_tree_by_its_pages_and_nobody_else_does() {
        var moderator = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        var added = moderator
                .get("/place/categories")
                .form("Ajouter la rubrique")
                .fill("Nom", "Couture")
                .submit()
                .follow();
        assertThat(added.h1()).isEqualTo("Couture");
        var rated = added.form("Ajouter le critère")
                .fill("Ajouter un critère", "soin")
                .submit()
                .follow();
        assertThat(rated.text()).contains("soin").contains("ajouté ici");
        var again = moderator
                .get("/place/categories")
                .form("Ajouter la rubrique")
                .fill("Nom", "couture")
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("porte déjà ce nom");
        var member = neighbours.signedIn(neighbours.person("Malo"));
        assertThat(member.get("/place/categories").status()).isEqualTo(403);
        assertThat(member.post("/place/categories", "nom", "Volée").status()).isEqualTo(403);
        assertThat(web.visitor().get("/place/categories").status()).isEqualTo(303);
    }
}
