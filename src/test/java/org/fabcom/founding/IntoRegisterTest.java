package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** What founders decided enters the register of the association that came of it, once. */
@FabComTest
record IntoRegisterTest(Web web, Neighbours neighbours, Bodies bodies, Decisions decisions) {

    @Test
    void decisions_of_a_path_enter_the_register_once() {
        var group = new FoundingGroup(web, neighbours, 2, "La Fabrique des registres");
        group.decided("1", "Nous fabriquons ici.").decided("14", "Se voir d’abord.");
        group.first().post(group.question("14") + "/rouvrir", "rouvrir", "À revoir.");
        assertThat(group.first().get(group.path + "/registre").follow().text())
                .as("before there is an agora")
                .contains("Ouvrez d’abord l’agora");
        var odile = group.people.getFirst();
        var house = neighbours.association("Fabrique des registres", odile);
        var body = bodies.open(house.id(), odile.id());
        var form = group.first()
                .get(group.path + "/document")
                .click("Reprendre les décisions au registre")
                .form("Reprendre les décisions");
        var none = group.first().post(group.path + "/registre", "registre", "");
        assertThat(none.status())
                .as("no register chosen, " + none.header("Location"))
                .isEqualTo(422);
        assertThat(form.submit().follow().text()).contains("Une décision est entrée au registre");
        form.submit();
        assertThat(decisions.newest(body.id(), 9)).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo("Nous fabriquons ici.");
            assertThat(it.outcome()).contains("consentement", "2");
        });
        assertThat(group.first().get(group.path + "/document").text())
                .contains("Les décisions du chemin sont au registre");
    }

    @Test
    void only_who_keeps_a_register_takes_them_up() {
        var group = new FoundingGroup(web, neighbours, 2, "La Fabrique des autres");
        var other = bodies.open(
                neighbours.association("Les autres", neighbours.person("Autre")).id(),
                group.people.getFirst().id());
        assertThat(group.first()
                        .post(group.path + "/registre", "registre", other.id().toString())
                        .status())
                .isEqualTo(422);
        assertThat(neighbours
                        .signedIn(neighbours.person("Passante"))
                        .get(group.path + "/registre")
                        .status())
                .isEqualTo(404);
    }

    /** The keeper of the register takes the link back; what entered stays, and enters once. */
    @Test
    void the_link_to_a_register_is_taken_back_by_who_keeps_it() {
        var group = new FoundingGroup(web, neighbours, 2, "La Fabrique déliée");
        group.decided("1", "Nous fabriquons ici.");
        var odile = group.people.getFirst();
        var body = bodies.open(neighbours.association("Fabrique déliée", odile).id(), odile.id());
        var second =
                bodies.open(neighbours.association("Fabrique suivante", odile).id(), odile.id());
        group.first().post(group.path + "/registre", "registre", body.id() + "");
        var other = neighbours.signedIn(group.people.get(1));
        assertThat(other.get(group.path + "/document").text()).doesNotContain("Délier");
        assertThat(other.post(group.path + "/registre/delier").status()).isEqualTo(403);
        assertThat(group.first()
                        .get(group.path + "/document")
                        .form("Délier")
                        .submit()
                        .follow()
                        .text())
                .contains("Le lien est retiré", "Reprendre les décisions au registre");
        assertThat(decisions.newest(body.id(), 9)).hasSize(1);
        group.first().post(group.path + "/registre", "registre", body.id() + "");
        assertThat(decisions.newest(body.id(), 9)).as("once in each register").hasSize(1);
        group.first().post(group.path + "/registre/delier");
        group.first().post(group.path + "/registre", "registre", second.id() + "");
        assertThat(decisions.newest(second.id(), 9)).hasSize(1);
    }
}
