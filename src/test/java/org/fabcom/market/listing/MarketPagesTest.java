package org.fabcom.market.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.market.Square;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.posts.Post;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The square as people meet it, without script: writing, finding, dealing. */
@FabComTest
class MarketPagesTest extends SquareVisitors {

    MarketPagesTest(ApplicationContext application) {
        super(application);
    }

    @Test
    void oxana_publishes_malo_asks_she_accepts_he_pays_and_the_trail_tells_it() {
        var her = neighbours.signedIn(oxana);
        var post = her.get("/place/nouveau")
                .form("Publier l’annonce")
                .fill("Titre", "Remorque vélo, semaine 47")
                .fill("Rubrique", square.garden.toString())
                .fill(square.hours.name(), "2 h")
                .fill("Quantité", "1")
                .submit()
                .follow();
        assertThat(post.h1()).isEqualTo("Remorque vélo, semaine 47");
        assertThat(post.text()).contains("Offre").contains("en ligne").contains("2 h");
        var path = post.page().location().replaceFirst("^https?://[^/]+", "");

        var his = neighbours.signedIn(malo);
        var reply = his.get(path).click("Demander");
        var deal = reply.form("Envoyer ma réponse")
                .fill("Message", "Je passe samedi.")
                .submit()
                .follow();
        assertThat(deal.text())
                .contains("entre vous et Oxana")
                .contains("Réponse envoyée par vous")
                .contains("Oxana doit répondre");
        var address = deal.page().location().replaceFirst("^https?://[^/]+", "");

        assertThat(her.get("/moi/place").text()).contains("à vous");
        var accepted = her.get(address).form("Accepter pour 2 h").submit().follow();
        assertThat(accepted.text()).contains("Acceptée par vous").contains("Malo doit payer");
        var paid = his.get(address).form("Payer 2 h à Oxana").submit().follow();
        assertThat(paid.text()).contains("Payée par vous").contains("faite").contains("Tout s’est bien passé");
        assertThat(square.available(oxana.id(), square.hours)).isEqualTo(120);
        assertThat(neighbours
                        .signedIn(neighbours.person("Curieux"))
                        .get(address)
                        .status())
                .isEqualTo(404);
        assertThat(web.visitor().get(address).status()).isEqualTo(303);
        assertThat(his.get(path).text()).contains("tout est pris");
    }

    @Test
    void a_form_with_errors_keeps_what_was_typed_and_says_what_to_do() {
        var refused = neighbours
                .signedIn(oxana)
                .get("/place/nouveau")
                .form("Publier l’annonce")
                .fill("Titre", "Vé")
                .fill("Description", "Un vélo rouge")
                .fill(square.hours.name(), "-2")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("3 signes au moins")
                .contains("Choisissez une rubrique")
                .contains("plus que zéro");
        assertThat(refused.page().select("textarea[name=description]").text()).isEqualTo("Un vélo rouge");
        assertThat(refused.page().title()).startsWith("Problème");
    }

    @Test
    void the_exact_place_is_told_once_there_is_a_deal_and_not_before() {
        var draft = Square.with(
                square.draft(Post.Kind.OFFER, "Ruche", null, square.h(15)),
                square.garden,
                List.of(),
                "38185",
                "Grenoble",
                square.draft(Post.Kind.OFFER, "Ruche", null).expiresOn());
        var post = square.publish(oxana.id(), draft);
        var his = neighbours.signedIn(malo);
        assertThat(his.get(post.url()).text()).contains("Grenoble").doesNotContain("rue des Lilas");
        assertThat(web.visitor().get(post.url()).text())
                .doesNotContain("rue des Lilas")
                .doesNotContain("Oxana");
        var id = square.replied(post, malo.id(), 1, square.h(15));
        assertThat(his.get("/place/accords/" + id).text()).doesNotContain("rue des Lilas");
        dealing.accept(id, 1, "", Actor.self(oxana.id()));
        assertThat(his.get(post.url()).text()).contains("rue des Lilas");
        assertThat(his.get("/place/accords/" + id).text()).contains("rue des Lilas");
    }

    @Test
    void a_dispute_is_decided_by_a_moderator_on_the_page_of_the_deal() {
        var id = square.replied(square.offer(oxana.id(), "Peinture", 2, square.h(120)), malo.id(), 1, square.h(120));
        dealing.accept(id, 1, "", Actor.self(oxana.id()));
        var deal = "/place/accords/" + id;
        var ada = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        assertThat(ada.get(deal).status())
                .as("no dispute, none of her business")
                .isEqualTo(404);
        var his = neighbours.signedIn(malo);
        var empty = his.post(deal + "/souci", "mot", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Dites ce qui ne va pas");
        his.get(deal).form("Il y a un souci").set("mot", "Pas la bonne couleur").submit();
        assertCode(his.post(deal + "/payer"), 409, "FC-4807");
        assertThat(ada.get("/place/litiges").text()).contains("Peinture").contains("Pas la bonne couleur");
        ada.get(deal).form("M’en occuper").submit();
        var without = ada.get(deal).form("Trancher").tick("Annuler").submit();
        assertThat(without.status()).isEqualTo(422);
        var decided = ada.get(deal)
                .form("Trancher")
                .tick("Annuler")
                .fill("Pourquoi", "Peinture périmée")
                .submit()
                .follow();
        assertThat(decided.text()).contains("Peinture périmée").contains("annulée");
        assertThat(square.deal(id).state()).isEqualTo(Deal.State.CANCELLED);
        assertThat(square.reserved(malo.id(), square.hours)).isZero();
        assertThat(ada.get("/place/litiges").text()).contains("Aucun litige");
        assertThat(his.get(deal).text()).contains("Peinture périmée");
    }

    @Test
    void both_rate_on_a_page_and_read_each_other_together() {
        var id = square.replied(square.offer(oxana.id(), "Bois", 2, square.h(15)), malo.id(), 1, square.h(15));
        dealing.accept(id, 1, "", Actor.self(oxana.id()));
        dealing.pay(id, Actor.self(malo.id()));
        var his = neighbours.signedIn(malo);
        var her = neighbours.signedIn(oxana);
        his.get("/place/accords/" + id + "/avis")
                .form("Donner cet avis")
                .fill("Un mot", "Merci Oxana")
                .submit();
        assertThat(her.get("/place/de/" + oxana.id()).text()).doesNotContain("Merci Oxana");
        her.get("/place/accords/" + id + "/avis")
                .form("Donner cet avis")
                .fill("Un mot", "Merci Malo")
                .submit();
        var page = her.get("/place/de/" + oxana.id());
        assertThat(page.text()).contains("Merci Oxana");
        page.form("Publier ma réponse").fill("Votre réponse", "Avec plaisir").submit();
        assertThat(his.get("/place/de/" + oxana.id()).text()).contains("Avec plaisir");
        assertCode(his.get("/place/accords/" + id + "/avis"), 409, "FC-4811");
    }

    @Test
    void the_catalogue_goes_out_by_category_as_a_table_and_on_paper() {
        square.offer(oxana.id(), "=SUM(1;1) semences", null, square.br(250));
        square.want(oxana.id(), "Râteau", square.h(15));
        var csv = neighbours.signedIn(malo).get("/place.csv?categorie=" + square.garden);
        assertThat(csv.body())
                .contains("'=SUM(1;1) semences")
                .contains("Râteau")
                .contains("Oxana")
                .contains("Jardin");
        var paper = web.visitor().get("/place.pdf?categorie=" + square.garden);
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(new String(paper.bytes(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    @Test
    void what_one_can_do_shows_the_wants_that_match() {
        square.want(oxana.id(), "Tailler la haie", square.h(60));
        var his = neighbours.signedIn(malo);
        his.post("/moi/savoir-faire", "categories", square.garden.toString(), "mots", "couture, vélo");
        assertThat(his.get("/place?pour-moi=oui").text()).contains("Tailler la haie");
        assertThat(his.get("/place").text()).contains("1 demande pour vous");
        assertThat(his.get("/moi/savoir-faire")
                        .page()
                        .select("input[name=mots]")
                        .val())
                .isEqualTo("couture, vélo");
    }

    @Test
    void a_hundred_posts_come_in_pages_and_the_count_says_so() {
        for (int i = 0; i < 60; i++) square.offer(oxana.id(), "Graine " + i, null);
        var first = web.visitor().get("/place?categorie=" + square.garden);
        assertThat(first.text()).contains("60 annonces").contains("1 à 25 sur 60");
        assertThat(first.click("Suivants").text()).contains("26 à 50 sur 60");
    }
}
