package org.fabcom.governance.colleges;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** What colleges weigh, said of those that the register knows. */
@FabComTest
record CollegePagesTest(Neighbours neighbours, Bodies bodies, Registers registers, Categories categories) {

    @Test
    void colleges_are_those_that_categories_of_the_register_lead_to() {
        var world = new AgoraWorld(neighbours, bodies);
        var aline = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/colleges";
        assertThat(aline.get(path).page().select("a[href$=/adherents/categories]"))
                .isEmpty();
        registers.open(world.house.id(), Register.Entry.ASKED, world.aline.id());
        assertThat(aline.get(path).page().select("a[href$=/adherents/categories]"))
                .hasSize(1);
        for (var name : List.of("Usagers", "Salariés", "Partenaires"))
            categories.add(
                    new Category(UUID.randomUUID(), world.house.id(), name, "Collège " + name, true, 1, true, 1));
        var form = aline.get(path).form("Enregistrer ces poids");
        for (var it : new String[][] {{"Usagers", "50"}, {"Salariés", "30"}, {"Partenaires", "20"}})
            form.fill("Collège " + it[0], it[1]);
        assertThat(form.submit().follow().text()).contains("Les poids sont enregistrés", "Collège Usagers : 50");
        var unsaid = aline.get(path).form("Enregistrer ces poids").fill("Collège Usagers", "");
        assertThat(unsaid.submit().text()).as("left out: two are too few").contains("Il faut au moins 3 collèges");
    }
}
