package org.fabcom.market.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.market.Square;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The square as people meet it, without script: writing, finding, dealing; and as hostile people try it. */
@FabComTest
class MarketPagesTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Replying replying;
    private final Dealing dealing;
    private final Web web;

    private Square square;
    private Person oxana;
    private Person malo;

    MarketPagesTest(
            ApplicationContext application, Neighbours neighbours, Replying replying, Dealing dealing, Web web) {
        this.application = application;
        this.neighbours = neighbours;
        this.replying = replying;
        this.dealing = dealing;
        this.web = web;
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana");
        malo = neighbours.person("Malo");
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
                .contains("3 caractères au moins")
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

    /** E18: address, list, count, feed, export, search, picture; for the anonymous and for a member. */
    @Test
    void a_hidden_post_does_not_exist_for_others_anywhere() {
        var house = neighbours.association("Recyclerie", neighbours.person("Claire"));
        var hidden = square.publish(
                oxana.id(),
                Square.shown(
                        square.draft(Post.Kind.OFFER, "Xylophone caché", 1, square.h(15)),
                        PostDraft.Audience.GROUPS,
                        house.id().value()));
        for (var visitor : List.of(web.visitor(), neighbours.signedIn(malo))) {
            assertThat(visitor.get(hidden.url()).status()).isEqualTo(404);
            for (var path : List.of(
                    "/place?q=xylophone",
                    "/place.csv?q=xylophone",
                    "/place.atom",
                    "/recherche?q=xylophone",
                    "/",
                    "/place.pdf?q=xylophone"))
                assertThat(visitor.get(path).body()).as(path).doesNotContain("Xylophone caché");
            assertThat(visitor.get("/place?q=xylophone").text()).contains("aucune annonce");
            assertThat(visitor.get(hidden.url() + "/images/" + Ids.next()).status())
                    .isEqualTo(404);
            assertThat(visitor.get(hidden.url() + "/repondre").status()).isIn(303, 404);
            var key = Ids.next().toString();
            var answer = visitor.post(hidden.url() + "/repondre", "cle", key).status();
            assertThat(answer).isIn(303, 403, 404);
            assertThat(answer)
                    .as("as if it were nowhere")
                    .isEqualTo(visitor.post("/place/" + Ids.next() + "/repondre", "cle", key)
                            .status());
        }
        var insider = neighbours.person("Ilyes");
        neighbours.seat(house, insider, Seat.MEMBER);
        assertThat(neighbours.signedIn(insider).get("/place?q=xylophone").text())
                .contains("Xylophone caché");
        assertThat(neighbours
                        .signedIn(neighbours.person("Ada", InstanceRole.MODERATOR))
                        .get(hidden.url())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_hostile_people_send_is_refused_with_a_code() {
        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60), square.br(500));
        var his = neighbours.signedIn(malo);
        assertCode(
                reply(his, post, "quantite", "1", field(square.hours.id()), "-2 h", field(square.brins.id()), "5"),
                422,
                "plus que zéro");
        assertCode(reply(his, post, "quantite", "1", field(square.hours.id()), "1 h"), 422, "plus que zéro");
        assertCode(
                reply(his, post, "quantite", "-1", field(square.hours.id()), "1 h", field(square.brins.id()), "5"),
                422,
                "1 au moins");
        assertCode(
                reply(
                        his,
                        post,
                        "quantite",
                        "1",
                        "pour",
                        oxana.id().toString(),
                        field(square.hours.id()),
                        "1 h",
                        field(square.brins.id()),
                        "5"),
                403,
                "FC-0403");
        var id = square.replied(post, malo.id(), 1, square.h(60), square.br(500));
        var deal = "/place/accords/" + id;
        assertCode(his.post(deal + "/accepter", "version", "1"), 403, "FC-4810");
        var her = neighbours.signedIn(oxana);
        replying.revise(
                id, 1, new Replying.Reply(1, List.of(square.h(15), square.br(100)), "", null), Actor.self(malo.id()));
        assertCode(her.post(deal + "/accepter", "version", "1"), 409, "FC-4803");
        assertThat(her.post(deal + "/accepter", "version", "2").status()).isEqualTo(303);
        assertCode(her.post(deal + "/accepter", "version", "2"), 409, "FC-4802");
        assertCode(
                his.post(
                        deal + "/modifier",
                        "version",
                        "2",
                        "quantite",
                        "1",
                        field(square.hours.id()),
                        "15 min",
                        field(square.brins.id()),
                        "0,01"),
                409,
                "FC-4802");
        assertThat(his.post(deal + "/payer").status()).isEqualTo(303);
        assertCode(his.post(deal + "/payer"), 409, "FC-4802");
        assertThat(square.available(malo.id(), square.brins)).isEqualTo(-100);
        assertThat(his.postWithoutToken(deal + "/payer").status()).isEqualTo(403);
        assertThat(his.get(deal + "/payer").status()).isEqualTo(405);
        assertThat(his.post(post.url() + "/fermer").status()).isEqualTo(404);
        assertThat(his.post(post.url() + "/modifier", "titre", "Volée").status())
                .isEqualTo(404);
        assertThat(his.post(deal + "/trancher", "decision", "CANCEL", "raison", "moi")
                        .status())
                .isEqualTo(404);
        assertCode(her.post(post.url() + "/brouillon"), 409, "FC-4801");
        assertThat(her.get(post.url() + "/repondre").status()).isEqualTo(422);
    }

    private static String field(org.fabcom.ledger.CurrencyId currency) {
        return "prix-" + currency;
    }

    private static org.fabcom.testing.WebAnswer reply(WebVisitor who, Post post, String... fields) {
        var all = new java.util.ArrayList<>(List.of("cle", UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return who.post(post.url() + "/repondre", all.toArray(String[]::new));
    }

    private static void assertCode(org.fabcom.testing.WebAnswer answer, int status, String words) {
        assertThat(answer.status()).as(words).isEqualTo(status);
        assertThat(answer.text()).contains(words);
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
