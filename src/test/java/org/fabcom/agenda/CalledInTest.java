package org.fabcom.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever calls and leaves a number alone has a place like anybody, and is called when it moves. */
@FabComTest
class CalledInTest extends OneAgenda {

    CalledInTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void whoever_called_and_has_no_address_is_named_with_their_number_when_their_date_moves_or_is_off() {
        var date = workshop("Greffe en fente");
        var desk = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var manager = neighbours.signedIn(lucie);
        assertThat(moved(manager, desk, 12)).doesNotContain("appeler");
        called(manager, desk, "Huguette Roux", "06 12 34 56 78", "");
        called(manager, desk, "Marcel Roux", "", "marcel@exemple.org");
        assertThat(moved(manager, desk, 11))
                .contains("La date est déplacée", "À appeler, faute de courriel : Huguette Roux (06 12 34 56 78).")
                .doesNotContain("Marcel Roux (");
        var off = manager.get(desk).form("Annuler cette date").submit().follow();
        assertThat(off.text()).contains("La date est annulée", "faute de courriel : Huguette Roux (06 12 34 56 78)");
        assertThat(off.page().select("a:contains(rendre la place)"))
                .as("nothing to give back of what is off")
                .isEmpty();
    }

    @Test
    void they_are_named_too_when_the_whole_event_changes_or_is_off() {
        var date = workshop("Greffe à l’œil");
        var desk = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var manager = neighbours.signedIn(lucie);
        called(manager, desk, "Huguette Roux", "06 12 34 56 78", "");
        var title = manager.get(desk)
                .click("Modifier l’événement")
                .form("Enregistrer les changements")
                .fill("Titre", "Greffe à l’œil dormant")
                .submit()
                .follow();
        assertThat(title.text()).contains("C’est changé").doesNotContain("À appeler");
        var elsewhere = manager.get(desk)
                .click("Modifier l’événement")
                .form("Enregistrer les changements")
                .fill("Adresse", "Dans la serre, 3 quai Perrière")
                .submit()
                .follow();
        assertThat(elsewhere.text()).contains("C’est changé", "faute de courriel : Huguette Roux (06 12 34 56 78)");
        var off = manager.get(desk)
                .click("Modifier l’événement")
                .form("Annuler toutes les dates à venir")
                .submit()
                .follow();
        assertThat(off.text()).contains("L’événement est annulé", "faute de courriel : Huguette Roux");
    }

    private static String moved(WebVisitor manager, String desk, int days) {
        return manager.get(desk)
                .form("Déplacer et prévenir")
                .set("jour", Posters.inDays(days).toLocalDate().toString())
                .submit()
                .follow()
                .text();
    }

    private static void called(WebVisitor manager, String desk, String name, String phone, String email) {
        manager.get(desk + "/appel")
                .form("Inscrire")
                .set("nom", name)
                .set("telephone", phone)
                .set("courriel", email)
                .submit();
    }

    @Test
    void whoever_cannot_be_registered_any_more_is_told_why() {
        var full = dates.of(programme.announce(garden.id(), Posters.workshop("Greffe", 1), lucie.id()))
                .getFirst()
                .id();
        var desk = "/structures/" + garden.id() + "/agenda/dates/";
        var manager = neighbours.signedIn(lucie);
        called(manager, desk + full, "Huguette Roux", "06 12 34 56 78", "");
        called(manager, desk + full, "Léa Petit", "06 12 34 56 79", "");
        assertThat(manager.get(desk + full).text())
                .contains("C’est complet. Avec un courriel, la personne peut attendre une place.")
                .doesNotContain("annulé");
        var off = workshop("Semis");
        var form = manager.get(desk + off + "/appel")
                .form("Inscrire")
                .set("nom", "Léa")
                .set("telephone", "06 12 34 56 79");
        programme.cancelDate(off, "");
        assertThat(form.submit().follow().text())
                .contains("Cette date est annulée : il n’y a plus d’inscription.")
                .doesNotContain("complet");
    }

    @Test
    void somebody_who_calls_twice_has_one_place() {
        var date = workshop("Greffe en couronne");
        var desk = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var manager = neighbours.signedIn(lucie);
        called(manager, desk, "Huguette Roux", "06 12 34 56 78", "");
        called(manager, desk, "huguette roux", "+33 6 12 34 56 78", "");
        assertThat(dates.find(date).orElseThrow().taken()).isEqualTo(1);
        assertThat(manager.get(desk).text()).contains("déjà");
        called(manager, desk, "Léa Roux", "06 12 34 56 78", "");
        assertThat(dates.find(date).orElseThrow().taken())
                .as("a child of the same number")
                .isEqualTo(2);
    }

    /** Who registered by mail and phones to cancel: the organisers give the place back before the day, and the usual letter goes. */
    @Test
    void who_registered_by_mail_and_phones_to_cancel_gives_the_place_back_before_the_day() {
        var date = workshop("Greffe en écusson");
        db.sql("update agenda.occurrence set capacity = 1 where id = :id")
                .param("id", date)
                .update();
        var desk = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var manager = neighbours.signedIn(lucie);
        called(manager, desk, "Marcel d’Ébène", "", "marcel.ecusson@exemple.org");
        called(manager, desk, "Jeanne Roux", "", "jeanne.ecusson@exemple.org");
        var place = manager.get(desk)
                .page()
                .selectFirst("a:contains(rendre la place)")
                .attr("href");
        var asked = manager.get(place);
        assertThat(asked.text()).contains("Marcel d’Ébène");
        var done = asked.form("Rendre cette place").submit().follow();
        assertThat(done.text()).contains("La place de Marcel d’Ébène est rendue");
        assertThat(done.page().select("tbody").text()).contains("Jeanne Roux").doesNotContain("Marcel");
        assertThat(letters("marcel.ecusson@exemple.org"))
                .as("registered, given back")
                .isEqualTo(2);
        assertThat(letters("jeanne.ecusson@exemple.org"))
                .as("waits, is offered the place")
                .isEqualTo(2);
        var again = asked.form("Rendre cette place").submit().follow();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).as("they waited for nothing").doesNotContain("n’attend plus");
        assertThat(letters("marcel.ecusson@exemple.org"))
                .as("sent twice, told once")
                .isEqualTo(2);
        var other = neighbours.person("Autre");
        var stranger = neighbours.signedIn(other);
        neighbours.association("Le Verger voisin", other);
        assertThat(stranger.get(place).status()).isIn(403, 404);
    }

    @Test
    void who_waits_is_taken_off_the_list_too_and_nobody_once_it_has_begun() {
        var date = workshop("Greffe anglaise");
        db.sql("update agenda.occurrence set capacity = 1 where id = :id")
                .param("id", date)
                .update();
        var desk = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var manager = neighbours.signedIn(lucie);
        called(manager, desk, "Marcel Roux", "", "marcel.anglaise@exemple.org");
        called(manager, desk, "Jeanne Roux", "", "jeanne.anglaise@exemple.org");
        var gone = manager.get(desk).click("retirer de la liste").form("Retirer de la liste");
        assertThat(gone.submit().follow().text()).doesNotContain("Jeanne Roux ·");
        var late = manager.get(desk).click("rendre la place").form("Rendre cette place");
        db.sql(
                        "update agenda.occurrence set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour' where id = :id")
                .param("id", date)
                .update();
        assertThat(late.submit().follow().text()).contains("Marcel Roux", "C’est commencé");
        db.sql(
                        "update agenda.occurrence set starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours' where id = :id")
                .param("id", date)
                .update();
        assertThat(late.submit().follow().text()).contains("C’est passé");
        assertThat(dates.find(date).orElseThrow().taken()).isEqualTo(1);
    }

    /** No place is kept for them, and no mail would tell them. */
    @Test
    void who_has_not_followed_the_link_of_their_mail_has_nothing_to_give_back() {
        var date = workshop("Greffe en couronne");
        var id = java.util.UUID.randomUUID();
        db.sql("""
                insert into agenda.registration (id, occurrence, name, email, email_folded, language, state, created_at,
                    changed_at)
                values (:id, :date, 'Odile Roux', 'odile@exemple.org', 'odile@exemple.org', 'fr', 'PENDING', now(), now())
                """).param("id", id, "date", date).update();
        var desk = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var manager = neighbours.signedIn(lucie);
        var page = manager.get(desk);
        assertThat(page.text()).contains("Odile Roux");
        assertThat(page.page().select("a[href*=/rendre/]")).isEmpty();
        assertThat(manager.get(desk + "/rendre/" + id).location()).isEqualTo(desk);
    }

    private long letters(String address) {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", address)
                .single(Long.class);
    }
}
