package org.fabcom.agenda.openings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The hours that a mediator opens: typed, changed, deleted, closed while they are away. */
@FabComTest
class OpeningPagesTest extends WithMediator {

    OpeningPagesTest(ApplicationContext beans) {
        super(beans);
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
        var gone = mine.get("/moi/creneaux").form("Retirer le").submit().follow();
        assertThat(gone.text()).contains("Aucun créneau ouvert");
        assertThat(web.visitor().get("/lieux").text()).doesNotContain("Prendre rendez-vous");
        assertThat(gone.form("Annuler").submit().follow().text())
                .contains("Ces créneaux sont de nouveau ouverts", "moments libres");
        assertThat(web.visitor().get("/lieux").click("Prendre rendez-vous").h1())
                .isEqualTo("Prendre rendez-vous");

        var slot = slots.free(yann.id()).getFirst();
        stranger("/rendez-vous/" + yann.id(), slot.value());
        var path = link();
        web.visitor().get(path).form("Confirmer ce moment").submit();
        db.sql("delete from post.letter").update();
        var list = mine.get("/moi/creneaux");
        assertThat(list.text()).contains("Un rendez-vous pris");
        assertThat(list.form("Retirer et prévenir")
                        .fill("Pourquoi", "Je change de lieu.")
                        .submit()
                        .follow()
                        .text())
                .contains("Un rendez-vous est annulé, la personne est prévenue");
        assertThat(db.sql("select plain from post.letter where recipient = 'odile@exemple.org'")
                        .single(String.class))
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
                .single(java.util.UUID.class);
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
}
