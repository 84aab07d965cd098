package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** A garden asks Nadia for a quote, reads it, accepts it and says what it took; strangers see nothing of it. */
@FabComTest
class QuotePagesTest extends QuotesOfNadia {

    QuotePagesTest(Neighbours neighbours) {
        super(neighbours);
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
