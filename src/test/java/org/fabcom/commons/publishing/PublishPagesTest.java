package org.fabcom.commons.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.plan.Garden.DRIVE;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.Commoners;
import org.fabcom.commons.Licence;
import org.fabcom.kernel.Seat;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the pages of a plan on its way to the commons say, to whom, and what they keep of what was typed (statement A51). */
@FabComTest
@WithCatalogue
class PublishPagesTest {

    private static final String READY = "Marquer comme lu, Votre plan est relu (Les Jardins du Gué)";

    private final Web web;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private final Commoners commoners;
    private Garden garden;
    private String url;

    PublishPagesTest(Web web, Neighbours neighbours, ApplicationContext context) {
        this.web = web;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
    }

    @BeforeEach
    void a_plan_that_is_over() {
        garden = commoners.closed(accompanied.garden().accepted(), Outcome.PARTIAL);
        url = Commoners.url(garden);
    }

    @Test
    void those_who_may_publish_are_told_once_that_the_plan_waits_for_them() {
        var referent = neighbours.person("Rosa");
        neighbours.seat(garden.gardens, referent, Seat.REFERENT);
        var member = neighbours.person("Paul");
        neighbours.seat(garden.gardens, member, Seat.MEMBER);
        commoners.proposed(garden, Map.of());
        var told = garden.volunteer.get("/moi/avis");
        assertThat(told.text()).containsOnlyOnce(READY);
        assertThat(told.page().select("a:contains(Votre plan est relu), button:contains(Votre plan est relu)"))
                .isNotEmpty();
        assertThat(neighbours.signedIn(referent).get("/moi/avis").text()).containsOnlyOnce(READY);
        assertThat(neighbours.signedIn(member).get("/moi/avis").text()).doesNotContain(READY);
        assertThat(garden.mediator.get("/moi/avis").text()).doesNotContain(READY);
        // written and looked through anew before they read it: still one
        var again = garden.mediator
                .get(url)
                .form("Garder ce brouillon")
                .set("titre", "Un autre titre")
                .submit()
                .follow();
        Commoners.reviewed(garden, again, Map.of());
        assertThat(garden.volunteer.get("/moi/avis").text()).containsOnlyOnce(READY);
        // over a second time: another one
        commoners.closedAgain(garden, Outcome.PARTIAL);
        commoners.proposed(garden, Map.of());
        assertThat(garden.volunteer.get("/moi/avis").text().split("Marquer comme lu, Votre plan est relu", -1))
                .hasSize(3);
    }

    @Test
    void a_mail_in_a_step_is_refused_in_words_that_fit_and_nothing_typed_is_lost() {
        var draft =
                garden.mediator.get(url).form("Préparer le brouillon").submit().follow();
        var field = Commoners.field(draft, DRIVE);
        var refused = draft.form("Garder ce brouillon")
                .set("titre", "Un autre titre")
                .set(field, "Appeler le 04 65 71 00 12")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("une adresse de courriel, un téléphone ou un mot de passe")
                .doesNotContain("Écrivez seulement le nom")
                .doesNotContain("Plus aucun mot à décider");
        assertThat(refused.page().select("[name=titre]").val()).isEqualTo("Un autre titre");
        assertThat(refused.page().select("[name=" + field + "]").val()).isEqualTo("Appeler le 04 65 71 00 12");
        assertThat(refused.page().select("a[href$=/relecture]")).isEmpty();
        var mended = refused.form("Garder ce brouillon")
                .set(field, "Appeler le soir")
                .submit()
                .follow();
        assertThat(mended.h1()).isEqualTo("Relire avant de publier");
        assertThat(garden.mediator.get(url).text()).contains("Un autre titre").contains("Appeler le soir");
    }

    @Test
    void the_way_to_the_review_keeps_what_is_typed_and_the_review_shows_all_that_is_to_be_read() {
        var draft =
                garden.mediator.get(url).form("Préparer le brouillon").submit().follow();
        var button = draft.page().select("button:contains(Relire avant de publier)");
        assertThat(button.attr("form")).isEqualTo("brouillon");
        var review = draft.form("Garder ce brouillon")
                .set(Commoners.field(draft, DRIVE), "compter les fichiers")
                .submit()
                .follow();
        Commoners.reviewed(garden, review, Map.of());
        var nothing = garden.mediator.get(url + "/relecture");
        assertThat(nothing.text())
                .contains("J’ai tout relu")
                .contains("Ce qui sera publié")
                .contains("compter les fichiers")
                .contains("Réussi en partie");
    }

    @Test
    void nothing_promises_that_no_name_is_left_and_the_byline_is_part_of_what_is_shown() {
        for (WebVisitor who : new WebVisitor[] {garden.volunteer, garden.mediator}) {
            assertThat(who.get(garden.file.url()).text())
                    .doesNotContain("sans aucun nom")
                    .doesNotContain("sans noms");
            assertThat(who.get(url).text()).doesNotContain("noms en sont ôtés").doesNotContain("sans noms");
        }
        commoners.proposed(garden, Map.of());
        assertThat(garden.volunteer.get(garden.file.url()).text())
                .contains("Le plan est prêt et relu")
                .doesNotContain("noms en sont ôtés");
        var page = garden.volunteer.get(url);
        assertThat(page.text())
                .doesNotContain("rien d’autre")
                .doesNotContain("mot pour mot")
                .contains("« par Les Jardins du Gué »")
                .contains("C’est rempli avec le nom de la structure")
                .contains("videz-le, et on lira « Une association »");
        var done = page.form("Publier ce plan")
                .set("licence", Licence.CC0.spdx())
                .fill("Comment vous nommer", "")
                .tick("Nous sommes d’accord")
                .submit();
        assertThat(done.status()).isEqualTo(303);
        assertThat(web.visitor().get(done.location()).text())
                .contains("par Une association")
                .doesNotContain("Jardins du Gué");
    }

    @Test
    void a_closed_case_says_no_news_done_that_are_to_come_and_no_gap_where_nothing_is_counted() {
        assertThat(garden.mediator.get(garden.file.url()).text())
                .contains("Terminé")
                .doesNotContain("Suivi commencé", "Nouvelles à 30, 90 et 365 jours");
        assertThat(garden.mediator.get(garden.url(DRIVE)).text())
                .contains("Ce qui a été compté")
                .doesNotContain("Un écart");
    }
}
