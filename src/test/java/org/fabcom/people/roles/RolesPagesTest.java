package org.fabcom.people.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

@FabComTest
record RolesPagesTest(Neighbours neighbours, Sql db) {

    @Test
    void anne_gives_a_role_and_the_journal_tells_it() {
        var yann = neighbours.person("Yann");
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var mediator = neighbours.signedIn(yann);
        assertThat(mediator.get("/structures").status()).isEqualTo(403);
        var given = anne.get("/administration/roles")
                .form("Donner ce rôle")
                .fill("Courriel", yann.email().text())
                .fill("Rôle", "MEDIATOR")
                .submit();
        assertThat(given.follow().text()).contains("Yann a le rôle : médiation.");
        assertThat(mediator.get("/structures").status()).isEqualTo(200);
        var journal = anne.get("/administration/journal?q=yann");
        assertThat(journal.page().select("tbody tr").text())
                .contains("Anne")
                .contains("rôle donné")
                .contains("Yann")
                .contains("médiation");
        assertThat(anne.get("/administration/journal.csv?q=yann").body()).contains("rôle donné");
    }

    @Test
    void whoever_is_given_a_role_is_told_by_letter_and_among_the_notices() {
        var yann = neighbours.person("Yann");
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        for (int i = 0; i < 2; i++)
            anne.post("/administration/roles", "courriel", yann.email().text(), "role", "CATALOGUE_EDITOR");
        var his = neighbours.signedIn(yann);
        await().untilAsserted(() -> assertThat(his.get("/moi/avis").text().replace('\u202f', ' '))
                .contains("Un rôle vous est confié pour toute la fabrique : tenue du catalogue"));
        assertThat(db.sql("select plain from post.letter where recipient = :to and subject like 'Un rôle%'")
                        .param("to", yann.email().text())
                        .list(String.class))
                .singleElement()
                .asString()
                .contains("tenue du catalogue");
    }

    @Test
    void a_role_taken_away_can_be_given_back() {
        var yann = neighbours.person("Yann", InstanceRole.MODERATOR);
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var taken = anne.post("/administration/roles/" + yann.id() + "/MODERATOR/retirer")
                .follow();
        assertThat(taken.text()).contains("Yann n’a plus le rôle : modération.");
        assertThat(taken.form("Annuler").submit().follow().text()).contains("Yann a le rôle : modération.");
    }

    @Test
    void somebody_without_account_has_to_sign_up_first() {
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var refused = anne.get("/administration/roles")
                .form("Donner ce rôle")
                .fill("Courriel", "personne@exemple.org")
                .fill("Rôle", "MEDIATOR")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("la personne doit d’abord s’inscrire");
        assertThat(refused.page().select("input[name=courriel]").val()).isEqualTo("personne@exemple.org");
    }
}
