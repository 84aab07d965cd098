package org.fabcom.people.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** Who comes into an organisation by a link or a letter, who leaves it, and who is removed. */
@FabComTest
record ComingAndGoingTest(Web web, Neighbours neighbours, Seats seats, Sql db) {

    @Test
    void nadia_joins_by_a_link_with_an_account_made_on_the_way() {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Le Potager", lucie);
        var manager = neighbours.signedIn(lucie);
        var shown = manager.get("/structures/" + garden.id())
                .form("Inviter")
                .fill("Sa place", "REFERENT")
                .submit()
                .follow();
        var link = shown.page().select("input[readonly]").val().replaceFirst("https?://[^/]+", "");
        var nadia = web.visitor();
        assertThat(nadia.get(link).h1()).isEqualTo("Rejoindre Le Potager");
        var signUp = nadia.get(link).click("Créer un compte");
        assertThat(signUp.page().select("input[name=suite]").val()).isEqualTo(link);
        var person = neighbours.person("Nadia");
        var joined = neighbours.signedIn(person).get(link).form("Rejoindre").submit();
        assertThat(joined.follow().h1()).isEqualTo("Le Potager");
        assertThat(seats.of(person.id())).containsEntry(garden.id(), Seat.REFERENT);
    }

    @Test
    void a_withdrawn_or_forged_invitation_opens_nothing() {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Le Rucher", lucie);
        var manager = neighbours.signedIn(lucie);
        var page = manager.get("/structures/" + garden.id())
                .form("Inviter")
                .submit()
                .follow();
        var link = page.page().select("input[readonly]").val().replaceFirst("https?://[^/]+", "");
        assertThat(web.visitor().get(link.substring(0, link.length() - 1) + "x").status())
                .isEqualTo(410);
        page.form("Retirer l’invitation").submit();
        assertThat(web.visitor().get(link).status()).isEqualTo(410);
    }

    @Test
    void an_invitation_by_mail_serves_one_person() {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("La Serre", lucie);
        neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id())
                .form("Inviter")
                .fill("Courriel", "ali@exemple.org")
                .submit();
        var link = db.sql("select plain from post.letter where recipient = 'ali@exemple.org'")
                .single(String.class)
                .replaceAll("(?s).*https?://[^/]+(/invitation\\S+).*", "$1");
        neighbours
                .signedIn(neighbours.person("Ali"))
                .get(link)
                .form("Rejoindre")
                .submit();
        var other = neighbours.signedIn(neighbours.person("Intrus"));
        assertThat(other.get(link).status()).isEqualTo(410);
        assertThat(other.post("/invitation", "jeton", link.substring(link.indexOf('=') + 1))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void a_removal_can_be_taken_back_and_the_last_manager_can_not_leave() {
        var lucie = neighbours.person("Lucie");
        var nadia = neighbours.person("Nadia");
        var garden = neighbours.association("Le Verger", lucie);
        neighbours.seat(garden, nadia, Seat.REFERENT);
        var manager = neighbours.signedIn(lucie);
        var removed = manager.post("/structures/" + garden.id() + "/personnes/" + nadia.id() + "/retirer")
                .follow();
        assertThat(removed.text()).contains("Nadia n’a plus de place");
        assertThat(neighbours.signedIn(nadia).get("/structures/" + garden.id()).status())
                .isEqualTo(403);
        removed.form("Annuler").submit();
        assertThat(seats.of(nadia.id())).containsEntry(garden.id(), Seat.REFERENT);
        var stays = manager.post("/structures/" + garden.id() + "/quitter").follow();
        assertThat(stays.text()).contains("au moins une personne gestionnaire");
    }

    @Test
    void whoever_leaves_may_come_back_but_who_was_removed_may_not() {
        var lucie = neighbours.person("Lucie");
        var nadia = neighbours.person("Nadia");
        var garden = neighbours.association("La Haie", lucie);
        neighbours.seat(garden, nadia, Seat.MEMBER);
        var leaving = neighbours.signedIn(nadia);
        leaving.post("/structures/" + garden.id() + "/quitter")
                .follow()
                .form("Annuler")
                .submit();
        assertThat(seats.of(nadia.id())).containsEntry(garden.id(), Seat.MEMBER);
        neighbours.signedIn(lucie).post("/structures/" + garden.id() + "/personnes/" + nadia.id() + "/retirer");
        leaving.post("/structures/" + garden.id() + "/revenir");
        assertThat(seats.of(nadia.id())).isEmpty();
    }
}
