package org.fabcom.people.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** What the address of another house lacks is said, each thing in its own sentence. */
@FabComTest
class HouseAddressTest {

    private final Neighbours neighbours;
    private final Person anne;

    HouseAddressTest(Neighbours neighbours) {
        this.neighbours = neighbours;
        this.anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
    }

    private String said(String issuer) {
        var answer = neighbours
                .signedIn(anne)
                .get("/administration/connexion-ailleurs")
                .form("Enregistrer")
                .fill("Nom", "Le Pôle")
                .fill("Adresse de l’émetteur", issuer)
                .fill("Identifiant du client", "fabrique")
                .fill("Secret", "un-secret")
                .submit();
        assertThat(answer.status()).as(issuer).isEqualTo(422);
        return answer.text();
    }

    @Test
    void each_fault_has_its_sentence() {
        assertThat(said("http://compte.exemple.org")).contains("commence par https://");
        assertThat(said("https://compte.exemple.org:8702")).contains("port 8702");
        assertThat(said("compté.exemple.org")).contains("pas à sa place : « é »");
        assertThat(said("https://moi@compte.exemple.org")).contains("ni nom, ni mot de passe");
        assertThat(said("10.0.0.1")).contains("réseau privé");
    }
}
