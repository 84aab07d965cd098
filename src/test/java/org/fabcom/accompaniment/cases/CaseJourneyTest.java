package org.fabcom.accompaniment.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the request for help to the closing, through the pages, as each person sees them. */
@FabComTest
@WithCatalogue
class CaseJourneyTest {

    private static final String ANSWERS = "p=9&c=300&t=mailchimp~op&t=trello~s9";

    private static final AtomicInteger COUNT = new AtomicInteger(100);

    private final Web web;
    private final Neighbours neighbours;
    private final JdbcClient db;
    private Person lucie;
    private Person yann;
    private WebVisitor organisation;
    private WebVisitor mediator;
    private WebVisitor coordinator;
    private Organisation gardens;
    private String name = "";

    CaseJourneyTest(Web web, Neighbours neighbours, JdbcClient db) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void a_garden_and_those_who_help() {
        int number = COUNT.incrementAndGet();
        name = "Les Jardins du Gué " + number;
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann " + number, InstanceRole.MEDIATOR);
        gardens = neighbours.association(name, lucie);
        organisation = neighbours.signedIn(lucie);
        mediator = neighbours.signedIn(yann);
        coordinator = neighbours.signedIn(neighbours.person("Aline", InstanceRole.COORDINATOR));
    }

    private WebAnswer asked() {
        return organisation
                .get("/accompagnements/demander?" + ANSWERS)
                .form("Envoyer la demande")
                .fill("De quoi avez-vous besoin", "Sortir de Google Drive avant l’assemblée")
                .fill("Quand peut-on vous joindre", "le mardi soir")
                .submit()
                .follow();
    }

    /** The newest case of the garden. */
    private String address() {
        return "/accompagnements/"
                + db.sql(
                                "select id from accompaniment.case_file where organisation = :id order by opened_at desc limit 1")
                        .param("id", gardens.id().value())
                        .query(String.class)
                        .single();
    }

    private String assigned() {
        asked();
        var url = address();
        coordinator.get(url).form("C’est pour nous").submit();
        var form = coordinator.get(url + "/confier").form("Confier le dossier");
        form.tick(yann.name()).submit();
        return url;
    }

    private String discussed() {
        var url = assigned();
        mediator.get(url).form("Commencer le point").submit();
        return url;
    }

    private String accepted() {
        var url = discussed();
        mediator.get(url).form("Rendre le point").submit();
        organisation.get(url).form("Nous sommes d’accord").submit();
        return url;
    }

    private String underWay() {
        var url = accepted();
        organisation
                .get(url + "/priorites")
                .form("Noter cet ordre")
                .fill("Ce que le conseil a dit", "Mailchimp d’abord")
                .submit();
        mediator.get(url).form("Mettre le plan en route").submit();
        return url;
    }

    @Test
    void what_is_typed_before_signing_in_comes_back_after() {
        var door = web.visitor()
                .get("/accompagnements/demander?" + ANSWERS)
                .form("Continuer")
                .fill("De quoi avez-vous besoin", "Nos fichiers nous échappent")
                .submit();
        assertThat(door.text()).contains("Il ne manque que votre nom").contains("Nos fichiers nous échappent");
        var suite = door.page().select("a:contains(Créer un compte)").attr("href");
        assertThat(suite).contains("mailchimp").contains("besoin");
        var back = java.net.URLDecoder.decode(
                suite.substring(suite.indexOf("suite=") + 6), java.nio.charset.StandardCharsets.UTF_8);
        var form = organisation.get(back);
        assertThat(form.page().select("textarea[name=besoin]").text()).contains("Nos fichiers nous échappent");
        assertThat(form.page().select("select[name=point]").text()).contains("Celui que vous venez de faire");
        assertThat(organisation.get("/accompagnements").text()).contains("Aucune demande pour l’instant");
    }

    @Test
    void a_request_goes_with_the_sheet_just_made_and_waits_in_the_queue() {
        var page = asked();
        assertThat(page.h1()).isEqualTo("Accompagnement de " + name);
        assertThat(page.text())
                .contains("La demande est partie")
                .contains("Sortir de Google Drive")
                .contains("Votre demande est arrivée")
                .contains("Point du ");
        assertThat(coordinator.get("/accompagnement/file").text())
                .contains("attend")
                .contains(name)
                .contains("Sainte-Lucie")
                .contains("aujourd’hui");
        assertThat(organisation.get("/accompagnements").text()).contains("nouvelle demande");
        assertThat(mediator.get("/accompagnement/file").status()).isEqualTo(403);
    }

    @Test
    void before_assigning_one_reads_load_absence_and_who_pays_and_the_organisation_reads_it_too() {
        mediator.get("/accompagnement/mediation/" + yann.id())
                .form("Déclarer")
                .fill("Qui finance", "Communauté de communes")
                .tick("oui")
                .fill("Lesquels", "administrateur de Sans-nuage")
                .submit();
        coordinator
                .get("/accompagnement/mediation/" + yann.id())
                .form("Noter cette absence")
                .fill("Du", "2099-12-24")
                .fill("Au", "2099-12-31")
                .submit();
        asked();
        var url = address();
        coordinator.get(url).form("C’est pour nous").submit();
        assertThat(coordinator.get(url + "/confier").text())
                .contains("aucun dossier")
                .contains("finance : Communauté de communes")
                .contains("liens : administrateur de Sans-nuage")
                .contains("absence du 24 déc. 2099");
        coordinator
                .get(url + "/confier")
                .form("Confier le dossier")
                .tick(yann.name())
                .submit();
        assertThat(organisation.get(url).text())
                .contains(yann.name() + " vous accompagne")
                .contains("Communauté de communes")
                .contains("administrateur de Sans-nuage");
    }

    @Test
    void a_contested_line_is_answered_before_the_report() {
        var url = discussed();
        organisation
                .get(url)
                .form("Faire cette remarque")
                .fill("Quel outil", "Mailchimp")
                .fill("Quelle ligne", "D9")
                .fill("Ce qui n’est pas juste", "Le compte est au nom de l’association")
                .submit();
        var page = mediator.get(url);
        assertThat(page.text()).contains("Une remarque attend votre réponse").contains("Le compte est au nom");
        var version = db.sql("select version from accompaniment.case_file where id = :id")
                .param("id", java.util.UUID.fromString(url.substring(url.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
        var refused = mediator.post(url + "/restituer", "version", version);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Répondez d’abord");
        page.form("Répondre").fill("Votre réponse", "C’est corrigé, merci").submit();
        assertThat(mediator.get(url).form("Rendre le point").submit().follow().text())
                .contains("La structure relit");
        assertThat(organisation.get(url).text())
                .contains("C’est corrigé, merci")
                .contains("Êtes-vous d’accord");
    }

    @Test
    void who_may_not_accept_is_told_who_may_and_a_correction_goes_back_to_the_discussion() {
        var url = discussed();
        mediator.get(url).form("Rendre le point").submit();
        var member = neighbours.person("Ousmane");
        neighbours.seat(gardens, member, Seat.MEMBER);
        var colleague = neighbours.signedIn(member);
        assertThat(colleague.get(url).text()).contains("Accepter : Lucie peut le faire");
        assertThat(colleague.post(url + "/accepter", "version", "5").status()).isEqualTo(403);
        assertThat(mediator.post(url + "/accepter", "version", "5", "note", "oui")
                        .status())
                .isEqualTo(403);
        var back = colleague
                .get(url)
                .form("Demander cette correction")
                .fill("Ce qu’il faut corriger", "Nous sommes douze")
                .submit();
        assertThat(back.follow().text()).contains("Nous sommes douze").contains("Tout le point");
        assertThat(mediator.get(url).text()).contains("Une remarque attend votre réponse");
    }

    @Test
    void what_is_brought_forward_says_why_and_stays_in_the_history() {
        var url = accepted();
        var first = organisation
                .get(url + "/priorites")
                .page()
                .selectFirst("fieldset legend")
                .text();
        var form = organisation.get(url + "/priorites").form("Noter cet ordre");
        var refused = form.set("rang-1", "2")
                .set("rang-2", "1")
                .fill("Ce que le conseil a dit", "Conseil du 3")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("passe devant : dites pourquoi");
        var done = refused.form("Noter cet ordre")
                .set("raison-2", "la lettre part en janvier")
                .submit()
                .follow();
        assertThat(done.text()).contains("la lettre part en janvier").contains("Le plan se prépare");
        assertThat(done.page().select("ol:not(.trail) > li").last().text()).startsWith(first);
        organisation
                .get(url + "/priorites")
                .form("Noter cet ordre")
                .set("rang-1", "1")
                .set("rang-2", "2")
                .set("raison-2", "")
                .submit();
        assertThat(organisation.get(url + "/priorites").text()).contains("la lettre part en janvier");
    }

    @Test
    void the_end_asks_for_real_figures_and_for_news_that_are_due() {
        var url = underWay();
        mediator.get(url).form("Tout est fait").submit();
        db.sql("update accompaniment.case_follow_up set due = due - 100 where days = 30")
                .update();
        assertThat(mediator.get("/accompagnement/journee").text())
                .contains("30 jours après")
                .contains("à demander");
        var close = mediator.get(url + "/terminer");
        assertThat(close.text()).contains("Un suivi est arrivé à sa date");
        var empty = close.form("Terminer l’accompagnement").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Choisissez comment ça finit").contains("Zéro s’écrit 0");
        var form = mediator.get(url + "/terminer").form("Terminer l’accompagnement");
        var tooSoon = form.tick("Réussi")
                .fill("Heures passées", "12")
                .fill("Euros dépensés", "84.50")
                .submit();
        assertThat(tooSoon.status()).isEqualTo(409);
        organisation
                .get(url)
                .click("Donner des nouvelles")
                .form("Envoyer ces nouvelles")
                .tick("toujours utilisé")
                .fill("Par combien", "8")
                .tick("ancien compte fermé")
                .submit();
        var done = mediator.get(url + "/terminer")
                .form("Terminer l’accompagnement")
                .tick("Réussi")
                .fill("Heures passées", "12")
                .fill("Minutes", "30")
                .fill("Euros dépensés", "84,50")
                .submit()
                .follow();
        assertThat(done.text()).contains("12 h 30").contains("84,50 €").contains("8 personnes");
        var again = organisation
                .get(url)
                .form("Rouvrir le dossier")
                .fill("Pourquoi reprendre", "Un souci")
                .submit();
        assertThat(again.follow().text()).contains("Comment ça va depuis");
    }

    @Test
    void two_people_at_once_one_wins_and_the_other_sees_what_happened() {
        asked();
        var url = address();
        var mine = coordinator.get(url).form("C’est pour nous");
        var away = coordinator.get(url + "/reorienter").form("Répondre à la structure");
        mine.submit();
        var late = away.tick("Sans suite")
                .fill("Ce que la structure lira", "hors du territoire")
                .submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Aline a lu la demande").contains("À qui la confier");
    }

    @Test
    void at_the_counter_a_person_without_mail_is_written_down_and_agrees_by_word_of_mouth() {
        var search = mediator.get("/accompagnement/accueil?q=Chorale");
        assertThat(search.text()).contains("pas encore connue");
        var queued = search.click("Noter une nouvelle structure")
                .form("Ouvrir le dossier")
                .fill("Nom", "La Chorale du Bac")
                .fill("Genre", "ASSOCIATION")
                .fill("Commune", "Valence (26)")
                .tick("à l’accueil")
                .fill("La demande", "Elle ne retrouve plus ses photos")
                .fill("Qui rappeler", "Simone")
                .submit();
        if (queued.status() == 422)
            queued = queued.form("Ouvrir le dossier").tick("Valence").submit();
        assertThat(queued.follow().text()).contains("La coordination la voit dans sa file");
        var page = coordinator.get("/accompagnement/file").click("La Chorale du Bac");
        assertThat(page.text()).contains("Simone").contains("à l’accueil");
    }

    @Test
    void where_nobody_signs_in_its_mediator_keeps_the_sheet_and_nobody_else_until_somebody_has_a_seat() {
        var search = mediator.get("/accompagnement/accueil?q=Menuiserie+" + yann.id());
        search.click("Noter une nouvelle structure")
                .form("Ouvrir le dossier")
                .fill("Nom", "Menuiserie " + yann.id())
                .fill("Genre", "SHOP")
                .fill("Commune", "07338")
                .tick("à l’accueil")
                .fill("La demande", "Ses devis")
                .fill("Qui rappeler", "Simone")
                .submit();
        var shop = db.sql("select id::text from people.party where name = :name")
                .param("name", "Menuiserie " + yann.id())
                .query(String.class)
                .single();
        var keep = "/faire-le-point/garder?" + ANSWERS;
        assertThat(mediator.post(keep, "organisation", shop).status()).isEqualTo(403);
        var url = "/accompagnements/"
                + db.sql("select id from accompaniment.case_file where organisation = :id::uuid")
                        .param("id", shop)
                        .query(String.class)
                        .single();
        coordinator.get(url).form("C’est pour nous").submit();
        coordinator
                .get(url + "/confier")
                .form("Confier le dossier")
                .tick(yann.name())
                .submit();
        mediator.get(url).form("Commencer le point").submit();
        assertThat(mediator.get(url).text()).contains("Faire le point avec la structure");
        var other = neighbours.signedIn(neighbours.person("Samira", InstanceRole.MEDIATOR));
        assertThat(other.post(keep, "organisation", shop).status()).isEqualTo(403);
        assertThat(mediator.get(keep).text()).contains("personne de la structure n’a de compte");
        assertThat(mediator.post(keep, "organisation", shop).status()).isEqualTo(303);
        assertThat(mediator.get(url).text()).contains("Joindre un point gardé");
        db.sql("insert into people.seat values (:shop::uuid, :lucie, 'MANAGER', :lucie, now())")
                .param("shop", shop)
                .param("lucie", lucie.id().value())
                .update();
        assertThat(mediator.post(keep, "organisation", shop).status()).isEqualTo(403);
    }

    @Test
    void the_same_request_twice_becomes_one_and_the_old_address_leads_there() {
        asked();
        var first = address();
        assertThat(organisation.get("/accompagnements/demander").text()).contains("a déjà un accompagnement");
        asked();
        var second = address();
        var merge = coordinator
                .get(second + "/reunir")
                .form("Réunir à ce dossier")
                .tick("Demande du")
                .submit();
        assertThat(merge.follow().text()).contains("réuni à un autre");
        assertThat(organisation.get(second).location()).isEqualTo(first);
        coordinator.get(second).form("Séparer").submit();
        assertThat(organisation.get(second).status()).isEqualTo(200);
    }

    @Test
    void lists_are_filtered_in_the_address_and_a_mediator_gets_only_their_own() {
        var url = assigned();
        var other = neighbours.signedIn(neighbours.person("Samira", InstanceRole.MEDIATOR));
        assertThat(coordinator.get("/accompagnement/dossiers?etat=ASSIGNED").text())
                .contains(name);
        assertThat(coordinator.get("/accompagnement/dossiers?etat=NEW").text()).doesNotContain(name);
        assertThat(coordinator
                        .get("/accompagnement/dossiers?q=drive&commune=Sainte-Lucie")
                        .text())
                .contains("Les Jardins");
        assertThat(mediator.get("/accompagnement/dossiers").text()).contains(name);
        assertThat(other.get("/accompagnement/dossiers?qui=" + yann.id()).text())
                .doesNotContain("Les Jardins");
        assertThat(other.get("/accompagnement/dossiers.csv").body()).doesNotContain("Les Jardins");
        assertThat(mediator.get("/accompagnement/dossiers.csv").body()).contains(name + ";ASSOCIATION;Sainte-Lucie");
        assertThat(other.get(url).status()).isEqualTo(404);
        assertThat(mediator.get("/accompagnement/journee").text()).contains("Les Jardins du Gué");
    }
}
