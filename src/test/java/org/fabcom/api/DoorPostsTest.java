package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.Square;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Posts of the square by programs: written once, answered, agreed on, and seen no further than was ticked. */
@FabComTest
class DoorPostsTest {

    private final ApplicationContext application;
    private final Web web;
    private final Neighbours neighbours;
    private final ApiTokens tokens;
    private final Programs programs;
    private final Contract contract;

    DoorPostsTest(ApplicationContext application, Web web, Neighbours neighbours, ApiTokens tokens) {
        this.application = application;
        this.web = web;
        this.neighbours = neighbours;
        this.tokens = tokens;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    private static String price(Square square, String amount) {
        return "\"prices\": [{\"currency\": \"" + square.brins.id() + "\", \"amount\": \"" + amount + "\"}]";
    }

    @Test
    void a_price_in_no_currency_makes_no_gift_and_a_reply_is_read_with_its_terms() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var nadia = neighbours.person("Nadia");
        var body = """
                {"kind": "OFFER", "title": "Bouture de menthe", "category": "%s", "audience": "EVERYBODY", "prices": [{"currency": "%s", "amount": "1"}]}
                """;
        var unknown = body.formatted(square.garden, java.util.UUID.randomUUID());
        var refused =
                contract.holds("POST", "/api/v1/posts", 422, programs.once(oxana, null, "u", "/api/v1/posts", unknown));
        assertThat(refused.at("/errors/0/pointer").stringValue()).isEqualTo("/prices/0/amount");
        var made = contract.holds(
                "POST",
                "/api/v1/posts",
                201,
                programs.once(oxana, null, "p", "/api/v1/posts", body.formatted(square.garden, square.brins.id())));
        var post = "/api/v1/posts/" + made.get("id").stringValue() + "/replies";
        var silent = contract.holds(
                "POST", "/api/v1/posts/{post}/replies", 422, programs.once(nadia, null, "s", post, "{}"));
        assertThat(silent.at("/errors/0/detail").stringValue()).contains("Écrivez le prix");
        var reply = "{\"quantity\": 3, \"message\": \"Samedi ?\", " + price(square, "1.5") + "}";
        var deal = contract.holds(
                "POST", "/api/v1/posts/{post}/replies", 201, programs.once(nadia, null, "r", post, reply));
        var read = contract.holds(
                "GET",
                "/api/v1/deals/{id}",
                200,
                programs.program(oxana).get("/api/v1/deals/" + deal.get("id").stringValue()));
        assertThat(read.get("quantity").intValue()).isEqualTo(3);
        assertThat(read.get("price").stringValue().replace('\u00a0', ' ')).isEqualTo("4,50 br");
        assertThat(read.get("message").stringValue()).isEqualTo("Samedi ?");
        assertThat(read.get("version").intValue()).isEqualTo(1);
    }

    @Test
    void a_post_is_written_once_answered_agreed_on_and_closed() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var nadia = neighbours.person("Nadia");
        var body = """
                {"kind": "OFFER", "title": "Bouture de menthe", "category": "%s", "audience": "EVERYBODY", "prices": [{"currency": "%s", "amount": "1"}], "tags": ["plantes", "menthe poivrée"]}
                """.formatted(square.garden, square.brins.id());
        var made = contract.holds("POST", "/api/v1/posts", 201, programs.once(oxana, null, "p", "/api/v1/posts", body));
        contract.holds("POST", "/api/v1/posts", 200, programs.once(oxana, null, "p", "/api/v1/posts", body));
        contract.holds(
                "POST",
                "/api/v1/posts",
                422,
                programs.once(oxana, null, "p", "/api/v1/posts", body.replace("menthe", "thym")));
        contract.holds(
                "POST", "/api/v1/posts", 422, programs.once(oxana, null, "q", "/api/v1/posts", "{\"title\": \"x\"}"));
        var post = "/api/v1/posts/" + made.get("id").stringValue();
        var read =
                contract.holds("GET", "/api/v1/posts/{id}", 200, web.visitor().get(post));
        assertThat(read.get("tags").toString())
                .as("read as they were sent")
                .isEqualTo("[\"plantes\",\"menthe poivrée\"]");
        contract.holds(
                "POST", "/api/v1/posts/{post}/{act}", 404, Programs.send(programs.program(nadia), post + "/close", ""));
        var reply = "{" + price(square, "1") + "}";
        var deal = contract.holds(
                "POST", "/api/v1/posts/{post}/replies", 201, programs.once(nadia, null, "r", post + "/replies", reply));
        contract.holds(
                "POST", "/api/v1/posts/{post}/replies", 200, programs.once(nadia, null, "r", post + "/replies", reply));
        var nearly = programs.once(
                nadia, null, "r", post + "/replies", reply.replaceFirst("\\{", "{\"message\": \"Autre\", "));
        assertThat(contract.holds("POST", "/api/v1/posts/{post}/replies", 422, nearly)
                        .get("code")
                        .asString())
                .as("the same key with other words")
                .isEqualTo("FC-0465");
        var path = "/api/v1/deals/" + deal.get("id").stringValue();
        contract.holds("GET", "/api/v1/deals/{id}", 200, programs.program(nadia).get(path));
        contract.holds("GET", "/api/v1/deals", 200, programs.program(nadia).get("/api/v1/deals"));
        contract.holds(
                "GET",
                "/api/v1/deals/{id}",
                404,
                programs.program(neighbours.person("Odile")).get(path));
        var accept = "{\"version\": " + deal.get("version") + "}";
        contract.holds(
                "POST",
                "/api/v1/deals/{deal}/{act}",
                404,
                Programs.send(programs.program(neighbours.person("Odile")), path + "/accept", accept));
        contract.holds(
                "POST",
                "/api/v1/deals/{deal}/{act}",
                422,
                Programs.send(programs.program(oxana), path + "/accept", "{}"));
        var agreed = contract.holds(
                "POST",
                "/api/v1/deals/{deal}/{act}",
                200,
                Programs.send(programs.program(oxana), path + "/accept", accept));
        assertThat(agreed.get("state").stringValue()).isEqualTo("ACCEPTED");
        contract.holds(
                "POST",
                "/api/v1/deals/{deal}/{act}",
                409,
                Programs.send(programs.program(oxana), path + "/accept", accept));
        contract.holds(
                "POST", "/api/v1/posts/{post}/{act}", 200, Programs.send(programs.program(oxana), post + "/close", ""));
        contract.holds(
                "POST", "/api/v1/posts/{post}/{act}", 409, Programs.send(programs.program(oxana), post + "/close", ""));
    }

    /** However late the line comes back. */
    @Test
    void a_reply_that_is_repeated_once_the_last_is_taken_is_told_as_before() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var nadia = neighbours.person("Nadia");
        var last = square.publish(
                oxana.id(), square.draft(Post.Kind.OFFER, "Bouture de menthe", 1, new Amount(square.brins.id(), 100)));
        var path = "/api/v1/posts/" + last.id() + "/replies";
        var pattern = "/api/v1/posts/{post}/replies";
        var reply = "{" + price(square, "1") + "}";
        var deal = contract.holds("POST", pattern, 201, programs.once(nadia, null, "r", path, reply));
        var accept = "{\"version\": " + deal.get("version") + "}";
        contract.holds(
                "POST",
                "/api/v1/deals/{deal}/{act}",
                200,
                Programs.send(
                        programs.program(oxana),
                        "/api/v1/deals/" + deal.get("id").stringValue() + "/accept",
                        accept));
        assertThat(contract.holds("POST", pattern, 200, programs.once(nadia, null, "r", path, reply))
                        .get("id"))
                .isEqualTo(deal.get("id"));
        assertThat(contract.holds("POST", pattern, 422, programs.once(nadia, null, "s", path, reply))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/quantity");
    }

    @Test
    void a_token_sees_the_posts_of_its_persons_circles_only_if_that_was_ticked() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var nadia = neighbours.person("Nadia").id();
        var hidden = square.publish(
                oxana.id(),
                Square.shown(
                        square.draft(Post.Kind.OFFER, "Entre nous", 1, new Amount(square.brins.id(), 100)),
                        PostDraft.Audience.MEMBERS));
        var path = "/api/v1/posts/" + hidden.id();
        var unticked = tokens.make(nadia, "essai", null, Set.of(TokenScope.AGENDA_WRITE), Duration.ofDays(1), nadia);
        var seeing = tokens.make(nadia, "essai", null, Set.of(TokenScope.MARKET_SEE), Duration.ofDays(1), nadia);
        assertThat(web.visitor().get(path).status()).isEqualTo(404);
        assertThat(web.visitor()
                        .with("Authorization", "Bearer " + unticked)
                        .get(path)
                        .status())
                .isEqualTo(404);
        var sees = web.visitor().with("Authorization", "Bearer " + seeing);
        assertThat(sees.get(path).status()).isEqualTo(200);
        assertThat(sees.get("/api/v1/deals").status())
                .as("seeing posts is not reading deals")
                .isEqualTo(403);
    }

    /** What can’t be read is not passed over, whether it would have counted or not. */
    @Test
    void a_way_to_price_a_commune_or_a_party_that_is_none_is_refused_with_its_field() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var body = """
                {"kind": "OFFER", "title": "Bouture de menthe", "category": "%s", "audience": "EVERYBODY", "%s": "%s"}
                """;
        for (var wrong : java.util.Map.of("mode", "AU_CHOIX", "insee", "99999", "owner", "moi", "to", "2020-01-01")
                .entrySet()) {
            var refused = contract.holds(
                    "POST",
                    "/api/v1/posts",
                    422,
                    programs.once(
                            oxana,
                            null,
                            wrong.getKey(),
                            "/api/v1/posts",
                            body.formatted(square.garden, wrong.getKey(), wrong.getValue())));
            assertThat(refused.at("/errors/0/pointer").stringValue()).isEqualTo("/" + wrong.getKey());
        }
        var post = square.offer(oxana.id(), "Remorque", 9, square.br(100));
        var reply = "{\"replier\": \"moi\", " + price(square, "1") + "}";
        var refused = contract.holds(
                "POST",
                "/api/v1/posts/{post}/replies",
                422,
                programs.once(neighbours.person("Nadia"), null, "p", "/api/v1/posts/" + post.id() + "/replies", reply));
        assertThat(refused.at("/errors/0/pointer").stringValue()).isEqualTo("/replier");
    }

    /** A text in place of true hid no address and published a draft. */
    @Test
    void a_box_that_is_neither_true_nor_false_is_refused_and_all_that_is_wrong_told_at_once() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var body = """
                {"kind": "OFFER", "title": "Bouture de menthe", "category": "%s", "audience": "EVERYBODY", "%s": "true"}
                """;
        for (var box : new String[] {"place_hidden", "draft"}) {
            var refused = contract.holds(
                    "POST",
                    "/api/v1/posts",
                    422,
                    programs.once(oxana, null, box, "/api/v1/posts", body.formatted(square.garden, box)));
            assertThat(refused.at("/errors/0/pointer").stringValue()).isEqualTo("/" + box);
        }
        var none =
                "{\"kind\": \"GIFT\", \"category\": \"plantes\", \"prices\": [{\"currency\": \"x\", \"amount\": \"1\"}]}";
        assertThat(contract.holds("POST", "/api/v1/posts", 422, programs.once(oxana, null, "n", "/api/v1/posts", none))
                        .get("errors")
                        .toString())
                .contains("/kind", "/title", "/category", "/audience", "/prices/0/amount");
    }

    /** One of the form that is served: what goes in is what it says. */
    @Test
    void what_programs_send_of_the_square_is_described() {
        var schemas = contract.described().at("/components/schemas");
        assertThat(schemas.at("/PostSent/required").toString())
                .isEqualTo("[\"kind\",\"title\",\"category\",\"audience\"]");
        assertThat(schemas.at("/PostSent/properties/title/minLength").intValue())
                .isEqualTo(3);
        assertThat(schemas.at("/PostSent/properties/place_hidden/type").stringValue())
                .isEqualTo("boolean");
        assertThat(schemas.at("/ReplySent/properties").propertyNames()).contains("prices");
        assertThat(schemas.at("/StepSent/properties").propertyNames())
                .contains("version", "note", "decision", "reason");
    }
}
