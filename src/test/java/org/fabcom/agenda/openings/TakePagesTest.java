package org.fabcom.agenda.openings;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@FabComTest
class TakePagesTest extends WithMediator {

    private final OpeningPersonalData erasing;

    TakePagesTest(ApplicationContext beans) {
        super(beans);
        erasing = beans.getBean(OpeningPersonalData.class);
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
                .contains("Vous avez annulé ce rendez-vous");
    }

    @Test
    void a_time_that_is_shown_is_a_way_to_take_it_and_following_the_link_is_not_yet_taking_it() {
        opens();
        var one = web.visitor().get("/rendez-vous").click("de 14 h à 14 h 45");
        assertThat(one.page().select("input[name=creneau][checked]")).hasSize(1);
        var sent = one.form("Prendre ce moment")
                .fill("Votre nom", "Odile Garnier")
                .fill("Courriel", "odile@exemple.org")
                .submit()
                .follow();
        assertThat(sent.text()).contains("puis confirmez", "touchez « Confirmer ce moment »");
    }

    private void taken(String name, String email) {
        opens();
        web.visitor()
                .get("/rendez-vous")
                .click("de 14 h à 14 h 45")
                .form("Prendre ce moment")
                .fill("Votre nom", name)
                .fill("Courriel", email)
                .submit();
        web.visitor().get(link()).form("Confirmer ce moment").submit();
    }

    private String lastLetter(String email) {
        return db.sql("select subject from post.letter where recipient = :email order by id desc limit 1")
                .param("email", email)
                .single(String.class);
    }

    /** Who took a time would stand before a closed door: whoever takes the role away is told, and the coordination calls it off. */
    @Test
    void who_loses_the_role_leaves_no_taken_time_behind_unseen() {
        taken("Odile L’Hénoret", "odile.role@exemple.org");
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        assertThat(anne.get("/administration/roles").text()).contains("Attend une personne qui a pris rendez-vous");
        var gone = anne.post("/administration/roles/" + yann.id() + "/MEDIATOR/retirer")
                .follow();
        assertThat(gone.text()).contains("n’a plus le rôle : médiation. Attend une personne qui a pris rendez-vous");
        var sabine = neighbours.signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR));
        sabine.get("/agenda/rendez-vous")
                .click("pris en ligne par Odile L’Hénoret")
                .form("Annuler et prévenir tout le monde")
                .submit();
        assertThat(lastLetter("odile.role@exemple.org")).contains("Rendez-vous annulé");
    }

    @Test
    void who_leaves_is_asked_to_cancel_first_and_what_is_left_is_called_off() {
        taken("Zélie d’Ornon", "odile.leaves@exemple.org");
        assertThat(neighbours.signedIn(yann).get("/moi/donnees").text())
                .contains("Une personne a pris rendez-vous avec vous en ligne");
        erasing.letGo(yann.id());
        assertThat(lastLetter("odile.leaves@exemple.org")).contains("Rendez-vous annulé");
        assertThat(neighbours.signedIn(yann).get("/moi/donnees").text()).doesNotContain("a pris rendez-vous");
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
                        .single(Integer.class))
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

    @Test
    void what_an_outsider_typed_is_there_when_the_request_is_written_down() {
        opens();
        web.visitor()
                .post(
                        "/rendez-vous/" + yann.id(),
                        "creneau",
                        slots.free(yann.id()).getFirst().value(),
                        "nom",
                        "Odile Garnier",
                        "courriel",
                        "comite@exemple.org",
                        "telephone",
                        "06.12.34.56.78",
                        "structure",
                        "Comité des fêtes du Gué",
                        "mots",
                        "Quitter Doodle");
        web.visitor().get(link()).form("Confirmer ce moment").submit();
        var meeting = neighbours.signedIn(yann).get("/moi/agenda").click("pris en ligne par Odile Garnier");
        assertThat(meeting.page().select("a[href=tel:0612345678]")).hasSize(1);
        var form = meeting.click("Noter sa demande")
                .click("Noter une nouvelle structure")
                .page();
        assertThat(form.select("input[name=nom]").val()).isEqualTo("Comité des fêtes du Gué");
        assertThat(form.select("input[name=contact]").val()).isEqualTo("Odile Garnier");
        assertThat(form.select("input[name=telephone]").val()).isEqualTo("06.12.34.56.78");
        assertThat(form.select("textarea[name=besoin]").text()).isEqualTo("Quitter Doodle");
    }
}
