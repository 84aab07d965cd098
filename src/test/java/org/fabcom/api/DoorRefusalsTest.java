package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Rights;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs are taken at their word: what is not described is refused on every route, with what would be right. */
@FabComTest
@WithDemonstration
class DoorRefusalsTest {

    private final Web web;
    private final ApiTokens tokens;
    private final Rights rights;
    private final Sql db;
    private final Contract contract;
    private final JsonMapper json = new JsonMapper();

    DoorRefusalsTest(Web web, ApiTokens tokens, Rights rights, Sql db) {
        this.web = web;
        this.tokens = tokens;
        this.rights = rights;
        this.db = db;
        this.contract = new Contract(web);
    }

    private WebVisitor program(InstanceRole role) {
        var manager = new PartyId(db.sql("select person from people.seat where seat = 'MANAGER' limit 1")
                .single(UUID.class));
        rights.grant(manager, role, manager);
        var token = tokens.make(manager, "essai", role, Set.of(TokenScope.values()), Duration.ofDays(1), manager);
        return web.visitor().with("Authorization", "Bearer " + token);
    }

    /** As whoever of the roles may come in. */
    private WebAnswer sent(String method, String address, String type, String body) {
        WebAnswer answer = null;
        for (var role : InstanceRole.values()) {
            answer = program(role).with("Idempotency-Key", "essai").send(method, address, type, body);
            if (answer.status() != 403) return answer;
        }
        assertThat(answer).isNotNull();
        return answer;
    }

    private JsonNode problem(WebAnswer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    @Test
    void a_parameter_that_is_not_described_is_refused_on_every_route() {
        var wrong = new ArrayList<String>();
        contract.each((method, path) -> {
            var address = contract.address(method, path, UUID.randomUUID().toString());
            var answer = sent(method, address + "?rien-de-tel=1", "application/json", "{}");
            if (answer.status() != 400
                    || !answer.body().contains("FC-0462")
                    || !answer.body().contains("rien-de-tel"))
                wrong.add(method + " " + path + " " + answer.status() + " " + answer.body());
        });
        assertThat(wrong).isEmpty();
        assertThat(web.visitor().get("/api/v1/categories?lang=en").status()).isEqualTo(200);
        assertThat(web.visitor().get("/api/v1/categories?page=2").status()).isEqualTo(400);
    }

    @Test
    void a_body_of_another_type_is_refused_wherever_one_is_read() {
        var wrong = new ArrayList<String>();
        contract.each((method, path) -> {
            var body = contract.operation(method, path).path("requestBody");
            if (body.isMissingNode()) return;
            var address = contract.address(method, path, UUID.randomUUID().toString());
            for (var type : new String[] {"application/xml", "text/plain", "application/x-www-form-urlencoded"}) {
                var answer = sent(method, address, type, "a=1");
                if (answer.status() != 415 || !answer.body().contains("FC-0415"))
                    wrong.add(method + " " + path + " " + type + " " + answer.status());
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(web.visitor()
                        .send("POST", "/api/v1/diagnosis", "application/vnd.essai+json", "{}")
                        .status())
                .isNotEqualTo(415);
    }

    /** Whoever is refused by the container is told of the path that they asked. */
    @Test
    void a_problem_names_the_path_that_was_asked() {
        for (var path : new String[] {"/api/v1/ev%65nts", "/api/v1/rien", "/api/v1/events/rien"})
            assertThat(json.readTree(web.visitor().get(path).body())
                            .get("instance")
                            .stringValue())
                    .isEqualTo(path);
    }

    @Test
    void a_number_beyond_its_bounds_is_told_them() {
        var act = "{\"day\":\"2026-03-02\",\"minutes\":45,\"form\":\"collectif\",\"place\":\"a_distance\","
                + "\"themes\":[\"diagnostic_numerique\"],\"total\":1000000000}";
        var told = problem(sent("POST", "/api/v1/acts", "application/json", act), 422);
        assertThat(told.get("errors").toString()).contains("/total").containsPattern("10.?000");
    }

    @Test
    void the_same_currency_twice_is_told_to_be_the_fault() {
        var hours = json.readTree(
                        program(InstanceRole.MEDIATOR).get("/api/v1/currencies").body())
                .at("/items/0/id")
                .stringValue();
        var amount = "{\"currency\":\"" + hours + "\",\"amount\":\"1\"}";
        var order = "{\"payee\":\"" + UUID.randomUUID() + "\",\"amounts\":[" + amount + "," + amount + "]}";
        var told = problem(sent("POST", "/api/v1/transfers", "application/json", order), 422);
        assertThat(told.at("/errors/0/pointer").stringValue()).isEqualTo("/amounts/1/currency");
        assertThat(told.at("/errors/0/detail").stringValue()).contains("once");
    }

    /** Of two words one would be looked for and the other not, without a word. */
    @Test
    void a_filter_of_one_value_is_said_once() {
        for (var it : List.of("q=atelier&q=repas", "ou=07901&ou=07902", "%71=a&q=b")) {
            var twice = problem(web.visitor().get("/api/v1/events?" + it), 400);
            assertThat(twice.get("code").stringValue()).as(it).isEqualTo("FC-0462");
            assertThat(twice.get("detail").stringValue()).as(it).contains("une seule valeur");
        }
        for (var it : List.of("q=atelier&q=", "q=atelier", "q=atelier&q=atelier"))
            problem(web.visitor().get("/api/v1/events?" + it), 200);
        problem(web.visitor().get("/api/v1/places?frais=free&frais=paying"), 200);
    }

    /** Numbers as numbers, each by its name; days the wrong way round would be an empty year. */
    @Test
    void totals_are_numbers_by_their_names_and_days_have_an_order() {
        var totals = contract.holds(
                "GET", "/api/v1/flows/totals", 200, sent("GET", "/api/v1/flows/totals", "application/json", ""));
        for (var it : new String[] {"/intakes/visits", "/intakes/grams", "/exits/weighings", "/exits/grams"})
            assertThat(totals.at(it).isIntegralNumber()).as(it).isTrue();
        var turned =
                problem(sent("GET", "/api/v1/flows/totals?from=2026-02-01&to=2026-01-01", "application/json", ""), 400);
        assertThat(turned.get("code").stringValue()).isEqualTo("FC-0462");
        assertThat(turned.get("detail").stringValue()).contains("to", "2026-01-01", "avant");
    }
}
