package org.fabcom.people.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

@FabComTest
record OwnPagesTest(Web web, Neighbours neighbours, Sql db) {

    @Test
    void lucie_changes_her_name_and_sees_it_at_once() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var saved = lucie.get("/moi")
                .form("Enregistrer")
                .fill("Votre nom", "Lucie Martin")
                .fill("Langue", "en")
                .submit();
        assertThat(saved.follow().h1()).isEqualTo("Bonjour Lucie Martin");
        assertThat(saved.follow().page().select("header").text()).contains("Lucie Martin");
    }

    @Test
    void a_new_password_signs_out_elsewhere_and_not_here() {
        var person = neighbours.person("Nadia");
        var here = neighbours.signedIn(person);
        var elsewhere = neighbours.signedIn(person);
        elsewhere.get("/moi");
        var form = here.get("/moi").form("Changer de mot de passe");
        var refused = form.fill("Mot de passe actuel", "pas celui-là")
                .fill("Nouveau mot de passe", "azertyuiop")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("pas votre mot de passe actuel", "parmi les plus courants");
        var done = refused.form("Changer de mot de passe")
                .fill("Mot de passe actuel", Neighbours.PASSWORD)
                .fill("Nouveau mot de passe", "betterave sous la pluie")
                .submit();
        assertThat(done.follow().text()).contains("vos autres navigateurs sont déconnectés");
        assertThat(elsewhere.get("/moi").status()).isEqualTo(303);
    }

    @Test
    void a_new_address_counts_once_it_is_confirmed_and_the_old_one_is_told() {
        var person = neighbours.person("Oxana");
        var oxana = neighbours.signedIn(person);
        oxana.get("/moi")
                .form("Changer d’adresse")
                .fill("Nouvelle adresse", "oxana.nouvelle@exemple.org")
                .fill("Mot de passe actuel", Neighbours.PASSWORD)
                .submit();
        assertThat(oxana.get("/moi").text()).contains(person.email().text());
        var link = letter("oxana.nouvelle@exemple.org").replaceAll("(?s).*https?://[^/]+(/moi\\S+).*", "$1");
        oxana.get(link).form("Confirmer cette adresse").submit();
        assertThat(oxana.get("/moi").text()).contains("oxana.nouvelle@exemple.org");
        assertThat(letter(person.email().text())).contains("Votre compte a maintenant l’adresse");
    }

    @Test
    void the_old_address_stops_a_move_that_was_not_its_owner_s_doing() {
        var person = neighbours.person("Oxana");
        var thief = neighbours.signedIn(person);
        thief.get("/moi")
                .form("Changer d’adresse")
                .fill("Nouvelle adresse", "voleur@exemple.org")
                .fill("Mot de passe actuel", Neighbours.PASSWORD)
                .submit();
        var stop = letter(person.email().text()).replaceAll("(?s).*https?://[^/]+(/moi\\S+).*", "$1");
        var link = letter("voleur@exemple.org").replaceAll("(?s).*https?://[^/]+(/moi\\S+).*", "$1");
        var owner = web.visitor();
        assertThat(owner.get(stop).text()).contains(person.email().text());
        var stopped = owner.get(stop).form("Arrêter").submit();
        assertThat(stopped.location()).startsWith("/mot-de-passe/nouveau?jeton=");
        assertThat(stopped.follow().text()).contains("C’est arrêté");
        assertThat(thief.get("/moi").location()).startsWith("/connexion");
        assertThat(web.visitor().get(link).status()).isEqualTo(410);
        assertThat(owner.get(stop).status()).isEqualTo(410);
    }

    @Test
    void even_after_the_move_the_old_address_takes_it_back_within_seven_days() {
        var person = neighbours.person("Oxana");
        var thief = neighbours.signedIn(person);
        thief.get("/moi")
                .form("Changer d’adresse")
                .fill("Nouvelle adresse", "voleuse@exemple.org")
                .fill("Mot de passe actuel", Neighbours.PASSWORD)
                .submit();
        var stop = letter(person.email().text()).replaceAll("(?s).*https?://[^/]+(/moi\\S+).*", "$1");
        var link = letter("voleuse@exemple.org").replaceAll("(?s).*https?://[^/]+(/moi\\S+).*", "$1");
        thief.get(link).form("Confirmer cette adresse").submit();
        assertThat(thief.get("/moi").text()).contains("voleuse@exemple.org");
        thief.post("/moi/jetons", "nom", "porte de derrière", "duree", "30");
        web.visitor().get(stop).form("Arrêter").submit();
        assertThat(neighbours.signedIn(person).get("/moi").text())
                .contains(person.email().text());
        assertThat(db.sql("select count(*) from people.api_token where person = :id and revoked_at is null")
                        .param("id", person.id().value())
                        .single(Integer.class))
                .as("what the thief left open")
                .isZero();
    }

    @Test
    void my_sessions_can_be_ended_one_by_one_and_all_together() {
        var person = neighbours.person("Yann");
        var here = neighbours.signedIn(person);
        var elsewhere = neighbours.signedIn(person);
        assertThat(elsewhere.get("/moi").status()).isEqualTo(200);
        var list = here.get("/moi/sessions");
        assertThat(list.page().select("main li h2").eachText()).hasSize(2).anyMatch(it -> it.endsWith("ici"));
        assertThat(list.text()).contains("cinq secondes");
        var other = list.page().select("main li").stream()
                .filter(it -> !it.text().contains(" ici "))
                .findFirst()
                .orElseThrow()
                .select("form")
                .attr("action");
        assertThat(here.post(other).follow().text()).contains("Ce navigateur est déconnecté");
        assertThat(elsewhere.get("/moi").status()).isEqualTo(303);
        var out = here.get("/moi/sessions").form("Me déconnecter partout").submit();
        assertThat(out.follow().text()).contains("déconnecté·e partout");
        assertThat(here.get("/moi").location()).startsWith("/connexion?suite=");
    }

    @Test
    void nobody_ends_the_sessions_of_somebody_else() {
        var lucie = neighbours.person("Lucie");
        var hers = neighbours.signedIn(lucie);
        var id = db.sql("select id from people.session where person = :id")
                .param("id", lucie.id().value())
                .single(java.util.UUID.class);
        neighbours.signedIn(neighbours.person("Intrus")).post("/moi/sessions/" + id + "/fin");
        assertThat(hers.get("/moi").status()).isEqualTo(200);
    }

    @Test
    void a_visitor_is_asked_to_sign_in_and_comes_back() {
        assertThat(web.visitor().get("/moi/sessions").location()).isEqualTo("/connexion?suite=%2Fmoi%2Fsessions");
    }

    private String letter(String to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to)
                .single(String.class);
    }
}
