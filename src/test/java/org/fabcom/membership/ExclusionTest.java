package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** Suspended, excluded after being heard; who reads the register (G42). */
@FabComTest
class ExclusionTest extends WithRegister {

    ExclusionTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_suspended_member_reads_why_they_may_not_vote_and_leaves_when_they_want() {
        var it = new Association("La Barque", beans);
        var paul = neighbours.person("Paul Mercadier");
        var line = it.person(paul, "Paul Mercadier", Association.ago(30));
        it.desk()
                .get(line.url())
                .click("Suspendre")
                .form("Suspendre")
                .fill("Raison", "N’a pas rendu les clés")
                .submit();
        var mine = neighbours.signedIn(paul).get("/mes-adhesions");
        assertThat(mine.text()).contains("suspendu", "non : l’adhésion est suspendue", "N’a pas rendu les clés");
        var left = mine.click("Quitter").form("Quitter").submit().follow();
        assertThat(left.text()).contains("Vous n’êtes plus membre", "terminé");
        assertThat(it.desk().get(line.url()).text()).contains("démission", "Paul Mercadier");
    }

    @Test
    void exclusion_is_convened_heard_and_decided_in_this_order() {
        var it = new Association("Le Quai", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(30));
        var path = line.url() + "/exclusion";
        it.desk()
                .get(path)
                .form("Ouvrir la procédure")
                .fill("Ce qui est reproché", "Caisse vidée")
                .submit();
        var asked = it.desk().get(path).form("Convoquer");
        assertThat(asked.fill("Jour", Association.ago(-15).toString())
                        .fill("Lieu", "Salle 2, 18 h")
                        .submit()
                        .text())
                .as("no address: a letter on paper")
                .contains("quel jour la lettre lui a été remise");
        var handed = Association.ago(0).toString();
        assertThat(asked.fill("Lettre remise", handed)
                        .fill("Jour", Association.ago(-10).toString())
                        .submit()
                        .text())
                .contains("15 jours au moins");
        asked.fill("Jour", Association.ago(-15).toString()).submit();
        assertThat(it.desk().get(path).text()).contains("Lettre remise en main propre");
        var early = it.desk()
                .get(path)
                .form("Enregistrer l’audition")
                .fill("Ce que la personne a répondu", "Rien")
                .submit();
        assertThat(early.status()).as("before its day").isEqualTo(422);
        assertThat(it.desk()
                        .post(path, "etape", "DECIDE", "version", "2", "decision", "EXCLUDED", "motif", "x")
                        .status())
                .as("unheard")
                .isEqualTo(409);
        clock.forward(Duration.ofDays(16));
        it.desk()
                .get(path)
                .form("Enregistrer l’audition")
                .tick("sur place")
                .fill("Ce que la personne a répondu", "Elle a tout rendu")
                .submit();
        it.desk()
                .get(path)
                .form("Enregistrer la décision")
                .tick("exclusion")
                .fill("Raison", "Confiance rompue")
                .submit();
        assertThat(it.desk().get(line.url()).text()).contains("terminé", "exclusion", "Confiance rompue");
    }

    @Test
    void nobody_is_heard_before_the_time_their_register_gives() {
        var it = new Association("La Varangue", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(30));
        var settings = it.desk().get(it.url() + "/entree");
        assertThat(settings.form("Enregistrer").set("delai", "2").submit().status())
                .isEqualTo(422);
        settings.form("Enregistrer").set("delai", "30").submit();
        var path = line.url() + "/exclusion";
        it.desk()
                .get(path)
                .form("Ouvrir la procédure")
                .fill("Ce qui est reproché", "Caisse vidée")
                .submit();
        var asked = it.desk().get(path);
        assertThat(asked.text()).contains("30 jours au moins");
        var form = asked.form("Convoquer")
                .fill("Lieu", "Salle 2, 18 h")
                .fill("Lettre remise", Association.ago(0).toString());
        assertThat(form.fill("Jour", Association.ago(-29).toString()).submit().text())
                .contains("30 jours au moins");
        for (var early : List.of("hearing_on = :today + 29", "hearing_on = :today + 40, handed_on = :today - 20"))
            assertThatThrownBy(() -> it.db.sql(
                                    "update membership.exclusion set hearing_place = 'Ici', convened_at = now(), "
                                            + early + " where member = :member")
                            .param("today", Association.ago(0), "member", line.id())
                            .update())
                    .as("whoever asks the base: " + early)
                    .isInstanceOf(DataIntegrityViolationException.class);
        form.fill("Jour", Association.ago(-30).toString()).submit();
        assertThat(it.desk().get(path).text()).contains("Lettre remise en main propre");
    }

    @Test
    void only_those_who_keep_the_register_read_it_and_its_files() {
        var it = new Association("Le Pont", beans);
        it.person(null, "Odile Garnier", Association.ago(30));
        var paul = neighbours.person("Paul Mercadier");
        var stranger = neighbours.signedIn(paul);
        for (var end : List.of("", ".csv", "/registre.pdf", "/votants", "/charte", "/categories"))
            assertThat(stranger.get(it.url() + end).status()).as(end).isEqualTo(403);
        neighbours.seat(it.house, paul, Seat.REFERENT);
        assertThat(stranger.get(it.url() + ".csv").body()).contains("Odile Garnier");
        assertThat(stranger.get(it.url() + "/registre.pdf").paper()).contains("Odile Garnier", "Membres : Le Pont");
    }
}
