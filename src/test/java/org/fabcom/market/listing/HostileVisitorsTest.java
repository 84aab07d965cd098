package org.fabcom.market.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.Square;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The square as people try it who should not see or change what they ask for. */
@FabComTest
class HostileVisitorsTest extends SquareVisitors {

    private final Replying replying;

    HostileVisitorsTest(ApplicationContext application, Replying replying) {
        super(application);
        this.replying = replying;
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

    @Test
    void hyphens_for_an_identifier_are_refused_in_words() {
        var post = square.offer(oxana.id(), "Échelle", 5, square.h(60));
        var his = neighbours.signedIn(malo);
        var none = "-".repeat(36);
        assertCode(his.post(post.url() + "/repondre", "cle", none), 400, "FC-0400");
        assertCode(his.post("/place/nouveau", "genre", "OFFER", "titre", "Pelle", "categorie", none), 422, "rubrique");
        assertThat(his.post("/moi/savoir-faire", "categories", none).status()).isEqualTo(303);
        assertThat(his.get("/place?categorie=" + none).status()).isEqualTo(400);
        assertThat(his.get("/porte-monnaie?pour=" + none).status()).isEqualTo(404);
    }

    private static String field(CurrencyId currency) {
        return "prix-" + currency;
    }

    private static WebAnswer reply(WebVisitor who, Post post, String... fields) {
        var all = new ArrayList<>(List.of("cle", UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return who.post(post.url() + "/repondre", all.toArray(String[]::new));
    }
}
