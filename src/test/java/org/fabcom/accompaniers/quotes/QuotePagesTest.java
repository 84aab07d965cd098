package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A garden asks Nadia for a quote, reads it, accepts it and says what it took; strangers see nothing of it. */
@FabComTest
class QuotePagesTest {

    private final Neighbours neighbours;
    private Person nadia;
    private WebVisitor hers;
    private Organisation garden;
    private WebVisitor martine;
    private WebVisitor lucie;
    private WebVisitor paul;
    private String page;

    QuotePagesTest(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @BeforeEach
    void a_garden_and_somebody_who_accompanies() {
        nadia = neighbours.person("Nadia Ferrand");
        hers = neighbours.signedIn(nadia);
        page = hers.post(
                        "/moi/accompagner",
                        "version",
                        "0",
                        "dispo",
                        "OPEN",
                        "distance",
                        "oui",
                        "finance",
                        "une fondation",
                        "lien",
                        "oui",
                        "liens",
                        "Salariée de l’hébergeur")
                .location();
        var manager = neighbours.person("Martine");
        garden = neighbours.association("Les Jardins", manager);
        martine = neighbours.signedIn(manager);
        lucie = sitting("Lucie", Seat.REFERENT);
        paul = sitting("Paul", Seat.MEMBER);
    }

    private WebVisitor sitting(String name, Seat seat) {
        var person = neighbours.person(name);
        neighbours.seat(garden, person, seat);
        return neighbours.signedIn(person);
    }

    private String asked() {
        var form = lucie.get(page).click("Demander un devis").form("Envoyer la demande");
        var answer = form.tick("Les Jardins")
                .fill("Ce qui est demandé", "Quitter Gmail, huit personnes")
                .submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    private String offered() {
        var url = asked();
        var form = hers.get(url).click("Répondre").form("Envoyer cette version");
        form.set("ligne-0-mots", "Migration des boîtes")
                .set("ligne-0-sorte", "MONEY")
                .set("ligne-0-nombre", "4,5")
                .set("ligne-0-prix", "60")
                .set("ligne-0-tva", "20")
                .set("ligne-1-mots", "Former deux référents")
                .set("ligne-1-sorte", "TIME_GIVEN")
                .set("ligne-1-nombre", "2")
                .set("ligne-2-mots", "Une salle et un écran")
                .set("ligne-2-sorte", "THING_ASKER")
                .fill("Règle du prix solidaire", "moins de deux salariés");
        assertThat(form.submit().location()).isEqualTo(url);
        return url;
    }

    @Test
    void from_the_request_to_the_real_cost() {
        var url = offered();
        var read = martine.get(url);
        assertThat(read.text())
                .contains("à lire", "Migration des boîtes", "270 €", "54 €", "324 €")
                .contains("Prix solidaire : moins de deux salariés", "Une salle et un écran · la structure")
                .contains("une fondation", "Salariée de l’hébergeur", "Temps offert par qui accompagne 2 h");
        assertThat(read.page().select("a[href^=/payer]")).as("not yet").isEmpty();
        var accepted = read.form("Accepter : 324 €").submit().follow();
        assertThat(accepted.text())
                .contains("accepté")
                .contains("Nadia Ferrand accompagne en son nom : ici, seule une structure facture");
        assertThat(accepted.click("Payer par le porte-monnaie").status()).isEqualTo(200);
        var done = lucie.get(url)
                .form("Noter")
                .fill("Payé en tout", "350")
                .fill("Heures offertes", "3,5")
                .submit()
                .follow();
        assertThat(done.text()).contains("26 € de plus", "1 h 30 de plus", "Dit par Lucie");
        var paper = new String(martine.get(url + ".pdf").bytes(), StandardCharsets.ISO_8859_1);
        assertThat(paper).startsWith("%PDF");
        assertThat(martine.get(url + "?imprimer").page().select("main form")).isEmpty();
    }

    @Test
    void what_one_side_does_is_told_to_the_other_and_not_to_colleagues_in_its_name() {
        var url = offered();
        await().untilAsserted(() -> assertThat(told(hers)).contains("Les Jardins vous demande un devis"));
        for (var who : List.of(martine, lucie))
            await().untilAsserted(() -> assertThat(told(who)).contains("Nadia Ferrand propose une version du devis"));
        martine.get(url).form("Accepter : 324 €").submit();
        await().untilAsserted(() -> assertThat(told(hers)).contains("est accepté par Les Jardins"));
        for (var who : List.of(martine, lucie))
            assertThat(told(who)).doesNotContain("demande un devis", "est accepté par");
    }

    private static String told(WebVisitor who) {
        return who.get("/moi/avis").click("Voir aussi ceux qui sont lus").text();
    }

    @Test
    void a_referent_asks_and_declines_but_only_a_manager_accepts() {
        var url = offered();
        assertThat(lucie.get(url).text()).contains("un·e gestionnaire peut accepter");
        for (var who : List.of(lucie, paul, hers))
            assertThat(who.post(url + "/accepter", "vu", "1").status()).isEqualTo(403);
        assertThat(paul.post(url + "/decliner", "vu", "1").status()).isEqualTo(403);
        assertThat(martine.post(url + "/version", "vu", "1", "ligne-0-mots", "x")
                        .status())
                .as("only the provider answers")
                .isEqualTo(403);
        assertThat(lucie.post(url + "/decliner", "vu", "1", "raison", "Trop tard")
                        .follow()
                        .text())
                .contains("décliné", "« Trop tard »");
    }

    @Test
    void for_strangers_it_does_not_exist() {
        var url = offered();
        var stranger = neighbours.signedIn(neighbours.person("Malo"));
        for (var path : List.of(url, url + ".pdf", url + "/version"))
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        for (var act : List.of("accepter", "decliner", "retirer", "cout", "version", "fin"))
            assertThat(stranger.post(url + "/" + act, "vu", "1").status())
                    .as(act)
                    .isEqualTo(404);
        assertThat(stranger.get("/devis").text()).contains("Aucun devis");
        assertThat(paul.get("/devis").text()).contains("Nadia Ferrand pour Les Jardins");
        assertThat(stranger.get("/fils/accompaniers.quote/" + url.substring("/devis/".length()))
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void accepting_what_is_no_longer_the_newest_says_so_and_accepts_nothing() {
        var url = offered();
        var before = martine.get(url).form("Accepter");
        hers.get(url)
                .click("Proposer une autre version")
                .form("Envoyer cette version")
                .set("ligne-0-prix", "80")
                .submit();
        var refused = before.submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("FC-4651", "Version 2").contains("Accepter : 432 €");
        martine.get(url).form("Accepter : 432 €").submit();
        assertThat(martine.post(url + "/accepter", "vu", "2").text()).contains("FC-4653");
    }

    @Test
    void what_cannot_be_read_is_said_beside_its_field_and_kept() {
        var url = asked();
        var refused = hers.get(url)
                .click("Répondre")
                .form("Envoyer cette version")
                .set("ligne-0-mots", "Migration")
                .set("ligne-0-sorte", "MONEY")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Écrivez le prix hors taxe", "Écrivez le taux de TVA");
        assertThat(refused.page().select("input[name=ligne-0-mots]").val()).isEqualTo("Migration");
    }

    @Test
    void nothing_that_was_typed_on_a_line_is_lost_without_a_word() {
        var url = asked();
        var form = hers.get(url).click("Répondre").form("Envoyer cette version");
        var refused = form.set("ligne-0-mots", "Installer listmonk")
                .set("ligne-0-sorte", "TIME_PAID")
                .set("ligne-0-nombre", "5 h 30")
                .set("ligne-0-prix", "50")
                .set("ligne-0-tva", "20")
                .set("ligne-1-sorte", "MONEY")
                .set("ligne-1-prix", "40")
                .set("ligne-2-mots", "Ordinateurs prêtés")
                .set("ligne-2-sorte", "THING_PROVIDER")
                .set("ligne-2-nombre", "2")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Seul l’argent a un prix.", "Dites ce que c’est", "Dites combien dans les mots");
        var again = refused.form("Envoyer cette version");
        again.set("ligne-0-sorte", "MONEY")
                .set("ligne-1-mots", "Hébergement, un an")
                .set("ligne-1-tva", "20")
                .set("ligne-2-nombre", "")
                .submit();
        assertThat(hers.get(url).page().select(".pairs").text()).contains("315 €", "378 €");
    }

    @Test
    void more_lines_are_added_without_a_script_and_what_is_typed_stays() {
        var url = asked();
        var form = hers.get(url).click("Répondre");
        assertThat(form.page().select("fieldset")).hasSize(3);
        var more = form.form("D’autres lignes").set("ligne-0-mots", "Former").submit();
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.page().select("fieldset")).hasSize(6);
        assertThat(more.page().select("[name=ligne-0-mots]").val()).isEqualTo("Former");
        var most = more;
        for (int i = 0; i < 5; i++) most = most.form("D’autres lignes").submit();
        assertThat(most.page().select("fieldset")).hasSize(20);
        assertThat(most.page().select("button[name=plus]")).isEmpty();
    }

    /** Hours in a line of money are no 0 min of a plan, and hours nobody said are not as planned. */
    @Test
    void hours_that_nobody_said_are_unknown() {
        var url = offered();
        martine.get(url).form("Accepter : 324 €").submit();
        var done = lucie.get(url)
                .form("Noter")
                .fill("Payé en tout", "324")
                .fill("Heures comptées", "9")
                .submit()
                .follow();
        assertThat(done.page().select("tbody tr:contains(Temps)").eachText())
                .containsExactly(
                        "Temps compté de qui accompagne – 9 h",
                        "Temps offert par qui accompagne 2 h –",
                        "Temps de la structure – –");
    }

    @Test
    void hours_are_typed_as_the_page_shows_them() {
        var url = offered();
        martine.get(url).form("Accepter : 324 €").submit();
        for (var typed : List.of("5 h 30", "5\u00a0h\u00a030", "5h30", "5:30", "5,5", "5.5", "330 min", "5,5 h")) {
            var done = lucie.get(url)
                    .form("Noter")
                    .fill("Payé en tout", "350")
                    .fill("Heures offertes", typed)
                    .submit();
            assertThat(done.status()).as(typed).isEqualTo(303);
            assertThat(done.follow().text()).as(typed).contains("3 h 30 de plus");
        }
        for (var typed : List.of("5 h 75", "cinq heures", "5:3", "20000", "-1")) {
            var refused = lucie.get(url)
                    .form("Noter")
                    .fill("Payé en tout", "350")
                    .fill("Heures offertes", typed)
                    .submit();
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.text()).as(typed).contains("5 h 30, 5:30 ou 5,5");
            assertThat(refused.page().select("input[name=heures-offertes]").val())
                    .as("kept as it was typed")
                    .isEqualTo(typed);
        }
    }

    @Test
    void nobody_asks_themselves_nor_in_the_name_of_others() {
        var action = page + "/devis";
        var key = lucie.get(action).page().select("input[name=cle]").val();
        assertThat(hers.post(action, "cle", key, "pour", nadia.id().toString(), "besoin", "Pour moi")
                        .text())
                .contains("On ne se demande pas de devis");
        var stranger = neighbours.signedIn(neighbours.person("Malo"));
        assertThat(stranger.post(action, "cle", key, "pour", garden.id().toString(), "besoin", "Pour elles")
                        .status())
                .isEqualTo(422);
        assertThat(paul.post(action, "cle", key, "pour", garden.id().toString(), "besoin", "Pour nous")
                        .status())
                .as("a member does not ask for the organisation")
                .isEqualTo(422);
    }
}
