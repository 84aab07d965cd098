package org.fabcom.agenda.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FabComTest
class TakePagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Slots slots;
    private final JdbcClient db;
    private Person yann;

    TakePagesTest(Web web, Neighbours neighbours, Slots slots, JdbcClient db) {
        this.web = web;
        this.neighbours = neighbours;
        this.slots = slots;
        this.db = db;
    }

    @BeforeEach
    void a_mediator() {
        db.sql("delete from post.letter").update();
        db.sql("update agenda.opening set closed_at = now()").update();
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
    }

    private void opens() {
        var form = neighbours
                .signedIn(yann)
                .get("/moi/creneaux")
                .click("Ouvrir des créneaux")
                .form("Enregistrer");
        var day = LocalDate.now(Span.ZONE).plusDays(4).getDayOfWeek();
        var words = Map.of(
                1,
                "le lundi",
                2,
                "le mardi",
                3,
                "le mercredi",
                4,
                "le jeudi",
                5,
                "le vendredi",
                6,
                "le samedi",
                7,
                "le dimanche");
        var page = form.tick(words.get(day.getValue()))
                .set("de", "14h")
                .set("a", "16 h 30")
                .fill("Adresse", "La Filature, 3 quai des Tanneurs")
                .set("commune-nom", "Grenoble")
                .submit()
                .follow();
        assertThat(page.text()).contains("C’est ouvert", "de 14 h à 16 h 30", "moments libres");
    }

    private WebAnswer stranger(String path, String slot) {
        return web.visitor().post(path, "creneau", slot, "nom", "Odile", "courriel", "odile@exemple.org");
    }

    private String link() {
        var body = db.sql("select plain from post.letter order by id desc limit 1")
                .query(String.class)
                .single();
        return body.substring(body.indexOf("/rendez-vous/pris/")).split("\\s")[0];
    }

    @Test
    void who_comes_finds_it_from_the_home_and_the_agenda_and_takes_a_time_without_an_account() {
        opens();
        assertThat(web.visitor().get("/agenda").click("Prendre rendez-vous").h1())
                .isEqualTo("Prendre rendez-vous");
        assertThat(web.visitor()
                        .get("/accompagnements/demander")
                        .click("Prendre rendez-vous")
                        .status())
                .isEqualTo(200);
        var one = web.visitor().get("/").click("Prendre rendez-vous").click("Yann Le Goff");
        assertThat(one.text()).contains("La Filature, 3 quai des Tanneurs", "de 14 h à 14 h 45");
        var slot = one.page().selectFirst("input[name=creneau]").val();
        var nothing = one.form("Prendre ce moment").submit();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Choisissez un moment", "nom");
        var mailed = one.form("Prendre ce moment")
                .tick("de 14 h à 14 h 45")
                .fill("Votre nom", "Odile Garnier")
                .fill("Courriel", "odile@exemple.org")
                .fill("Téléphone", "06 12 34 56 78")
                .fill("Votre structure", "Les Jardins du Gué")
                .fill("De quoi s’agit-il", "Quitter Doodle")
                .submit()
                .follow();
        assertThat(mailed.text()).contains("Un lien part à odile@exemple.org");
        var own = web.visitor().get(link());
        assertThat(own.text()).contains("Ce moment est encore libre");
        assertThat(slots.free(yann.id()))
                .extracting(Slots.Slot::value)
                .as("opening a link takes nothing")
                .contains(slot);
        var taken = own.form("Confirmer ce moment").submit().follow();
        assertThat(taken.text()).contains("Le rendez-vous est pris", "vous êtes attendu·e");
        var meeting = neighbours.signedIn(yann).get("/moi/agenda").click("pris en ligne par Odile Garnier");
        assertThat(meeting.text()).contains("06 12 34 56 78", "Les Jardins du Gué", "Quitter Doodle");
        assertThat(one.text()).doesNotContain("Odile");
        var moved = taken.form("Déplacer à ce moment")
                .tick("de 15 h 30 à 16 h 15")
                .submit()
                .follow();
        assertThat(moved.text()).contains("Le rendez-vous est déplacé");
        assertThat(moved.form("Annuler ce rendez-vous").submit().follow().text())
                .contains("Ce rendez-vous est annulé");
    }

    @Test
    void near_says_how_far_and_the_next_times_come_first() {
        opens();
        var list = web.visitor().get("/rendez-vous?pres-nom=Grenoble");
        assertThat(list.text()).contains("dans la commune", "La Filature");
        assertThat(web.visitor().get("/rendez-vous?pres-nom=%00%3Cscript%3E").status())
                .isLessThan(500);
    }

    @Test
    void what_is_no_free_time_of_this_mediator_is_refused_in_words() {
        opens();
        var path = "/rendez-vous/" + yann.id();
        var slot = slots.free(yann.id()).getFirst();
        var other = neighbours.person("Samira", InstanceRole.MEDIATOR);
        var bad = new String[] {
            "",
            "@",
            "x@y",
            slot.opening().id() + "@2020-01-01T14:00",
            slot.opening().id() + "@" + slot.span().start().plusMinutes(1),
            slot.opening().id() + "@+999999999-12-31T23:59",
            slot.value() + "' or 1=1"
        };
        for (var it : bad) {
            var answer = stranger(path, it);
            assertThat(answer.status()).as(it).isEqualTo(422);
        }
        assertThat(stranger("/rendez-vous/" + other.id(), slot.value()).status())
                .as("a time of somebody else")
                .isEqualTo(404);
        assertThat(web.visitor().get("/rendez-vous/" + other.id()).status())
                .as("the name of who opens no hours is told to nobody")
                .isEqualTo(404);
        assertThat(web.visitor().get("/rendez-vous/" + other.id() + "/envoye").status())
                .isEqualTo(404);
        assertThat(web.visitor()
                        .get("/rendez-vous/" + yann.id() + "/envoye?moment=%3Cb%3E")
                        .text())
                .doesNotContain("<b>");
        assertThat(web.visitor()
                        .get("/rendez-vous/" + java.util.UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(db.sql("select count(*) from post.letter where subject like 'Confirmez%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_link_that_was_not_given_opens_nothing_and_one_that_is_late_offers_other_times() {
        opens();
        var slot = slots.free(yann.id()).getFirst();
        stranger("/rendez-vous/" + yann.id(), slot.value());
        var link = link();
        assertThat(web.visitor()
                        .get(link.substring(0, link.length() - 1) + "0x")
                        .status())
                .isEqualTo(404);
        var late = web.visitor().get(link);
        neighbours.signedIn(neighbours.person("Paul")).post("/rendez-vous/" + yann.id(), "creneau", slot.value());
        var refused = late.form("Confirmer ce moment").submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Ce moment n’est plus libre", "Choisir un autre moment");
    }

    @Test
    void hours_that_make_no_sense_are_refused_and_only_their_mediator_changes_them() {
        var form = neighbours.signedIn(yann).get("/moi/creneaux/nouveau").form("Enregistrer");
        var refused = form.set("de", "25:00").set("a", "midi").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Une heure s’écrit");
        assertThat(form.set("de", "16:00")
                        .set("a", "14:00")
                        .set("commune-nom", "Grenoble")
                        .submit()
                        .text())
                .contains("au moins la durée");
        opens();
        var again = neighbours.signedIn(yann).get("/moi/creneaux/nouveau").form("Enregistrer");
        assertThat(again.set("commune-nom", "Grenoble").submit().text()).contains("Dites où");
        var day = LocalDate.now(Span.ZONE).plusDays(4).getDayOfWeek().name();
        var twice = neighbours
                .signedIn(yann)
                .post(
                        "/moi/creneaux/nouveau",
                        List.of(
                                        "jour",
                                        day,
                                        "de",
                                        "15:00",
                                        "a",
                                        "18:00",
                                        "duree",
                                        "45",
                                        "jours-avant",
                                        "21",
                                        "heures-avant",
                                        "0",
                                        "comment",
                                        "PHONE",
                                        "lien",
                                        "0465710012",
                                        "jusqu-au",
                                        "1900-01-01")
                                .toArray(String[]::new));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("Vous ouvrez déjà", "Ce jour est passé");
        var id = slots.free(yann.id()).getFirst().opening().id();
        var other = neighbours.signedIn(neighbours.person("Samira", InstanceRole.MEDIATOR));
        assertThat(other.get("/moi/creneaux/" + id).status()).isEqualTo(404);
        assertThat(neighbours
                        .signedIn(neighbours.person("Paul"))
                        .get("/moi/creneaux")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void hours_are_deleted_whoever_took_one_of_them_is_told_and_without_anybody_it_is_undone() {
        opens();
        var mine = neighbours.signedIn(yann);
        var gone = mine.get("/moi/creneaux").form("Supprimer le").submit().follow();
        assertThat(gone.text()).contains("Aucun créneau ouvert");
        assertThat(web.visitor().get("/lieux").text()).doesNotContain("Prendre rendez-vous");
        assertThat(gone.form("Annuler").submit().follow().text())
                .contains("Ces créneaux sont de retour", "moments libres");
        assertThat(web.visitor().get("/lieux").click("Prendre rendez-vous").h1())
                .isEqualTo("Prendre rendez-vous");

        var slot = slots.free(yann.id()).getFirst();
        stranger("/rendez-vous/" + yann.id(), slot.value());
        var path = link();
        web.visitor().get(path).form("Confirmer ce moment").submit();
        db.sql("delete from post.letter").update();
        var list = mine.get("/moi/creneaux");
        assertThat(list.text()).contains("Un rendez-vous pris");
        assertThat(list.form("Supprimer et prévenir")
                        .fill("Pourquoi", "Je change de lieu.")
                        .submit()
                        .follow()
                        .text())
                .contains("Un rendez-vous est annulé, la personne est prévenue");
        assertThat(db.sql("select plain from post.letter where recipient = 'odile@exemple.org'")
                        .query(String.class)
                        .single())
                .contains("Je change de lieu.");
        assertThat(web.visitor().get(path).text()).contains("Ce rendez-vous est annulé");
        assertThat(slots.free(yann.id())).isEmpty();
    }

    @Test
    void hours_that_were_deleted_are_not_opened_again_behind_the_list() {
        opens();
        var mine = neighbours.signedIn(yann);
        var opening = slots.free(yann.id()).getFirst().opening().id();
        mine.post("/moi/creneaux/" + opening + "/suppression");
        var form = mine.get("/moi/creneaux/" + opening).form("Enregistrer");
        assertThat(form.set("ferme", "non").submit().status()).isEqualTo(409);
        assertThat(slots.free(yann.id())).isEmpty();
    }

    @Test
    void nobody_deletes_the_hours_of_somebody_else() {
        opens();
        var opening = slots.free(yann.id()).getFirst().opening().id();
        var other = neighbours.signedIn(neighbours.person("Nadia Roux", InstanceRole.MEDIATOR));
        assertThat(other.post("/moi/creneaux/" + opening + "/suppression").status())
                .isEqualTo(404);
        assertThat(slots.free(yann.id())).isNotEmpty();
    }

    @Test
    void days_on_which_the_mediator_is_away_are_closed_and_what_they_called_off_is_not_offered_again() {
        opens();
        var first = slots.free(yann.id()).getFirst();
        var day = first.span().start().toLocalDate();
        var mine = neighbours.signedIn(yann);
        stranger("/rendez-vous/" + yann.id(), first.value());
        web.visitor().get(link()).form("Confirmer ce moment").submit();
        var meeting = db.sql("select id from agenda.meeting where organised_by = :yann")
                .param("yann", yann.id().value())
                .query(java.util.UUID.class)
                .single();
        var noted = mine.post(
                        "/accompagnement/mediation/" + yann.id() + "/absences",
                        "du",
                        day.toString(),
                        "au",
                        day.toString())
                .follow();
        assertThat(noted.text()).contains("Un rendez-vous y est déjà fixé");
        assertThat(slots.free(yann.id()))
                .noneMatch(it -> it.span().start().toLocalDate().equals(day));
        mine.post("/agenda/rendez-vous/" + meeting + "/annuler");
        db.sql("update cases.mediator_absence set removed_at = now()").update();
        assertThat(slots.free(yann.id()))
                .as("the absence is over, the moment that was called off stays closed")
                .anyMatch(it -> it.span().start().toLocalDate().equals(day))
                .noneMatch(it -> it.value().equals(first.value()));
    }

    @Test
    void a_time_taken_after_the_first_was_given_back_is_taken_not_moved() {
        opens();
        stranger("/rendez-vous/" + yann.id(), slots.free(yann.id()).getFirst().value());
        var path = link();
        var taken = web.visitor().get(path).form("Confirmer ce moment").submit().follow();
        var back = taken.form("Annuler ce rendez-vous").submit().follow();
        assertThat(back.form("Prendre ce moment")
                        .tick("de 15 h 30 à 16 h 15")
                        .submit()
                        .follow()
                        .text())
                .contains("Le rendez-vous est pris")
                .doesNotContain("est déplacé");
    }
}
