package org.fabcom.governance.charter;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** A body says what it holds to, and by what anybody sees it (specs/governance.md §1.5). */
@FabComTest
class CharterValuesTest {

    private final Neighbours neighbours;
    private final AgoraWorld world;

    CharterValuesTest(Neighbours neighbours, Bodies bodies) {
        this.neighbours = neighbours;
        this.world = new AgoraWorld(neighbours, bodies);
    }

    @Test
    void a_value_says_by_which_sign_it_is_seen_and_keeps_what_it_said_before() {
        var manager = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/valeurs";
        var form = manager.get(path + "/nouvelle")
                .form("Garder cette valeur")
                .set("nom", "Accueillir")
                .set("phrase", "Qui vient est reçu.");
        var unsigned = form.submit();
        assertThat(unsigned.status()).isEqualTo(422);
        assertThat(unsigned.text()).contains("Dites à quel signe on voit qu’elle est tenue");
        form.set("signe", "La porte est ouverte le jeudi.");
        form.submit();
        form.submit();
        var bruno = neighbours.signedIn(world.bruno);
        var read = bruno.get(path);
        assertThat(read.page().select("main section h2")).as("sent twice").hasSize(1);
        assertThat(read.text()).contains("À quoi on le voit La porte est ouverte le jeudi.");
        assertThat(read.page().select("main form")).isEmpty();
        assertThat(bruno.get(path + "/nouvelle").status()).isEqualTo(403);
        assertThat(neighbours
                        .signedIn(neighbours.person("Denis Loin"))
                        .get(path)
                        .status())
                .isEqualTo(404);
        var change = manager.get(path).click("Modifier Accueillir").form("Garder cette valeur");
        change.set("signe", "Un café est servi à qui arrive.").submit();
        assertThat(change.submit().status()).as("somebody was faster").isEqualTo(409);
        assertThat(bruno.get(path).text())
                .contains("Un café est servi")
                .contains("Aline Prévost écrivait « Accueillir »", "La porte est ouverte le jeudi");
        manager.get(path).form("Retirer Accueillir").submit();
        assertThat(bruno.get(path).text()).contains("Accueillir", "retirée le");
    }
}
