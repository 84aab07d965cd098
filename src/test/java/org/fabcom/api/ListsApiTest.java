package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.listing.Published;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists for programs: each as the description says it, with the filters of its page. */
@FabComTest
@WithDemonstration
class ListsApiTest {

    private final Web web;
    private final Neighbours neighbours;
    private final List<String> names;
    private final ApiTokens tokens;
    private final Sql db;
    private final JsonMapper json = new JsonMapper();

    ListsApiTest(Web web, Neighbours neighbours, ObjectProvider<Published<?>> published, ApiTokens tokens, Sql db) {
        this.tokens = tokens;
        this.db = db;
        this.web = web;
        this.neighbours = neighbours;
        this.names = published.stream().map(Published::name).sorted().toList();
    }

    /** Amounts are euros with two decimals. */
    @Test
    void invoices_say_their_amounts_to_the_cent() {
        var keeper = db.sql("select person from people.seat where seat = 'MANAGER' and organisation in "
                        + "(select organisation from billing.invoice where net % 100 > 0) limit 1")
                .single(UUID.class);
        var person = new PartyId(keeper);
        var token = tokens.make(person, "essai", null, Set.of(TokenScope.BILLING_READ), Duration.ofDays(1), person);
        var items = json.readTree(web.visitor()
                        .with("Authorization", "Bearer " + token)
                        .get("/api/v1/invoices")
                        .body())
                .get("items");
        assertThat(items).isNotEmpty();
        for (var it : items) {
            long net = db.sql("select net from billing.invoice where id = :id")
                    .param("id", UUID.fromString(it.get("id").stringValue()))
                    .single(Long.class);
            assertThat(it.get("net").decimalValue().abs()).isEqualByComparingTo(BigDecimal.valueOf(net, 2));
            assertThat(it.get("gross").decimalValue())
                    .isEqualByComparingTo(
                            it.get("net").decimalValue().add(it.get("tax").decimalValue()));
        }
    }

    private JsonNode get(String path) {
        var answer = web.visitor().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void every_list_answers_what_the_description_says() {
        assertThat(names).contains("actors", "places", "posts");
        var paths = get("/api/openapi.json").get("paths");
        for (var name : names) {
            if (paths.get("/api/v1/" + name).at("/get").has("security")) continue; // DoorTest reads them with a token
            var schema = paths.get("/api/v1/" + name)
                    .at("/get/responses/200/content/application~1json/schema")
                    .toString();
            var answer = get("/api/v1/" + name).toString();
            assertThat(get("/api/v1/" + name).get("items").size()).as(name).isPositive();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(answer, InputFormat.JSON))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void every_filter_that_is_described_is_read_and_what_no_value_can_be_is_refused() {
        get("/api/openapi.json")
                .get("paths")
                .at("/~1api~1v1~1places/get/parameters")
                .forEach(it -> {
                    var values = it.at("/schema/items/enum");
                    if (values.isMissingNode()) return;
                    var path = "/api/v1/places?" + it.get("name").stringValue() + "=";
                    get(path + values.get(0).stringValue());
                    var refused = web.visitor().get(path + "rien-de-tel");
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
                });
    }

    /** A program reads on until nothing comes, or follows the link. */
    @Test
    void beyond_the_last_page_there_is_nothing_and_each_page_leads_to_the_next() {
        assertThat(get("/api/v1/events?page=2").get("items")).isEmpty();
        assertThat(get("/api/v1/events?page=2").get("page").intValue()).isEqualTo(2);
        assertThat(web.visitor().get("/api/v1/events").header("Link")).isNullOrEmpty();
    }

    /** All of a list in place of some of it is the worst answer to a filter that is mistyped. */
    @Test
    void a_filter_that_nobody_knows_is_refused() {
        var answer = web.visitor().get("/api/v1/events?genre=atelier");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("FC-0462").contains("genre");
        get("/api/v1/events?lang=fr&quand=semaine&page=1");
    }

    @Test
    void what_one_would_rather_be_answered_in_changes_nothing() {
        for (var accept : new String[] {"text/csv", "text/html", "application/xml"})
            for (var path : new String[] {"/api/openapi.json", "/api/v1/events", "/api/v1/catalogue?q=drive"}) {
                var answer = web.visitor().with("Accept", accept).get(path);
                assertThat(answer.status()).as(accept + path).isEqualTo(200);
                assertThat(answer.header("Content-Type")).startsWith("application/json");
            }
    }

    @Test
    void an_id_that_is_none_is_not_there_and_programs_are_told_nothing_of_pages() {
        for (var path : new String[] {"/api/v1/events/rien", "/api/v1/organisations/rien/rooms", "/api/v1/rien"}) {
            var answer = web.visitor().get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("page");
        }
    }

    /** What a post must name, a program must be able to read. */
    @Test
    void posts_stand_in_categories_that_are_told() {
        var names = get("/api/v1/categories")
                .get("items")
                .valueStream()
                .map(it -> it.get("name").stringValue())
                .toList();
        get("/api/v1/posts")
                .get("items")
                .forEach(
                        it -> assertThat(names).contains(it.get("category_name").stringValue()));
    }

    @Test
    void the_filters_of_the_page_narrow_it() {
        var all = get("/api/v1/posts").get("total").longValue();
        var offers = get("/api/v1/posts?quoi=OFFER");
        var wants = get("/api/v1/posts?quoi=WANT").get("total").longValue();
        assertThat(offers.get("total").longValue() + wants).isEqualTo(all);
        offers.get("items")
                .forEach(it -> assertThat(it.get("kind").stringValue()).isEqualTo("OFFER"));
        assertThat(get("/api/v1/posts?q=rien-de-tel-ici").get("items").size()).isZero();
    }

    @Test
    void a_closed_room_is_closed_here_too() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie", InstanceRole.ADMINISTRATOR));
        var rooms = lucie.get("/administration/salles");
        var open = rooms.page().select("input[name=salles]").eachAttr("value");
        var fields = open.stream()
                .filter(it -> !it.equals("market"))
                .flatMap(it -> java.util.stream.Stream.of("salles", it))
                .toArray(String[]::new);
        lucie.post("/administration/salles", fields).form("Fermer quand même").submit();
        assertThat(web.visitor().get("/api/v1/posts").status()).isEqualTo(404);
        assertThat(web.visitor().get("/api/v1/places").status()).isEqualTo(200);
        lucie.post(
                "/administration/salles",
                open.stream()
                        .flatMap(it -> java.util.stream.Stream.of("salles", it))
                        .toArray(String[]::new));
        assertThat(web.visitor().get("/api/v1/posts").status()).isEqualTo(200);
    }
}
