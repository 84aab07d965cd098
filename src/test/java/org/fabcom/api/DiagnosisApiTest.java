package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FabComTest
@WithCatalogue
class DiagnosisApiTest {

    private final Web web;
    private final RouteRules routes;
    private final JsonMapper json = new JsonMapper();

    DiagnosisApiTest(Web web, RouteRules routes) {
        this.web = web;
        this.routes = routes;
    }

    private WebAnswer ask(String body) {
        return web.visitor()
                .with("X-Forwarded-For", "192.0.2." + (body.hashCode() & 0xff))
                .send("POST", "/api/v1/diagnosis", "application/json", body);
    }

    private JsonNode item(String tool) {
        var answer = ask("{\"people\":9,\"contacts\":300,\"tools\":[" + tool + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).get("items").get(0);
    }

    private static JsonNode risk(JsonNode item, String code) {
        for (var it : item.get("risks")) if (it.get("code").stringValue().equals(code)) return it;
        throw new AssertionError("no " + code + " in " + item);
    }

    @ParameterizedTest
    @CsvSource({"9, near, watch", "11, exceeded, high", "3, far, low"})
    void trello_s_wall_is_near_with_nine_people_and_exceeded_with_eleven(int seats, String wall, String level) {
        var it = item("{\"tool\":\"Trello\",\"seats\":" + seats + "}");
        assertThat(risk(it, "D3").get("wall").stringValue()).isEqualTo(wall);
        assertThat(risk(it, "D3").get("level").stringValue()).isEqualTo(level);
        assertThat(risk(it, "D3").get("evidence").get(0).get("source").stringValue())
                .startsWith("https://");
    }

    /** How a foreign price is converted by a dated rate: SubscriptionTest; no price in dollars of the start is sure today. */
    @Test
    void a_price_that_only_others_state_is_counted_nowhere() {
        var it = item("{\"tool\":\"mail chimp\"}");
        assertThat(it.get("tool").stringValue()).isEqualTo("Mailchimp");
        assertThat(it.get("recognised").booleanValue()).isTrue();
        assertThat(it.get("cost_eur_year").isNull()).isTrue();
        assertThat(it.get("cost_evidence").toString()).doesNotContain("$US");
    }

    @Test
    void what_is_declared_wins_and_hours_are_counted_for_a_year() {
        var said = "{\"tool\":\"zoom\",\"paid_eur_year\":139.90,\"hours_month\":1.5,\"owner\":\"former\"}";
        assertThat(ask("{\"tools\":[" + said + "]}").body())
                .contains("\"cost_eur_year\":139.90")
                .contains("\"hours_year\":18.00");
        var it = item(said);
        assertThat(risk(it, "D9").get("level").stringValue()).isEqualTo("high");
        assertThat(it.get("alternatives").size()).isPositive();
        assertThat(it.get("alternatives").get(0).get("licence").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "0.0, 0.00", "12, 12.00", "12.5, 12.50", "1200, 1200.00", "0.1, 0.10"})
    void amounts_are_written_with_two_decimals(String paid, String written) {
        var body = ask("{\"tools\":[{\"tool\":\"zoom\",\"paid_eur_year\":" + paid + ",\"hours_month\":0}]}")
                .body();
        assertThat(body)
                .contains("\"cost_eur_year\":" + written + ",")
                .contains("\"hours_year\":0.00,")
                .doesNotContainPattern("_eur_year\":[0-9]+(\\.[0-9])?[,}]");
    }

    @Test
    void an_unknown_tool_is_kept() {
        var it = item("{\"tool\":\"Le truc de Josiane\"}");
        assertThat(it.get("asked").stringValue()).isEqualTo("Le truc de Josiane");
        assertThat(it.get("recognised").booleanValue()).isFalse();
        assertThat(it.get("cost_eur_year").isNull()).isTrue();
        assertThat(it.get("tool").isNull()).isTrue();
    }

    @Test
    void a_tip_without_published_amount_is_null() {
        var said = "{\"tool\":\"HelloAsso\",\"payments_year\":106,\"average_payment_eur\":20}";
        assertThat(ask("{\"tools\":[" + said + "]}").body())
                .contains("\"cost_eur_year\":0.00")
                .contains("\"cost_paid_by_members_eur_year\":null");
    }

    @Test
    void nothing_is_called_illegal() {
        var all = ask("{\"tools\":[{\"tool\":\"gmail\"},{\"tool\":\"whatsapp\"},{\"tool\":\"microsoft 365\"}]}");
        assertThat(all.body().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("illégal")
                .contains("3 septembre 2025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tools\":[{\"tool\":\"x\",\"seats\":-1}]} | /tools/0/seats",
                "{\"tools\":[{\"tool\":\"x\"},{\"tool\":\"y\",\"owner\":\"me\"}]} | /tools/1/owner",
                "{\"tools\":[{\"tool\":\"x\",\"paid_eur_year\":\"12\"}]} | /tools/0/paid_eur_year",
                "{\"tools\":[{\"tool\":\"x\",\"paid_eur_year\":1e99}]} | /tools/0/paid_eur_year",
                "{\"tools\":[{\"tool\":\"x\",\"seats\":1.5}]} | /tools/0/seats",
                "{\"tools\":[{\"tool\":\"  \"}]} | /tools/0/tool",
                "{\"tools\":[{}]} | /tools/0/tool",
                "{\"tools\":[7]} | /tools/0",
                "{\"tools\":[]} | /tools",
                "{\"people\":9} | /tools",
                "{\"people\":9000000000000,\"tools\":[{\"tool\":\"x\"}]} | /people",
                "{\"contacts\":true,\"tools\":[{\"tool\":\"x\"}]} | /contacts"
            })
    void what_is_out_of_range_is_refused_by_its_name(String body, String pointer) {
        var answer = ask(body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(json.readTree(answer.body())
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .stringValue())
                .isEqualTo(pointer);
    }

    @Test
    void what_is_not_json_or_too_large_or_of_another_type_is_refused() {
        assertThat(ask("{\"tools\":").status()).isEqualTo(400);
        assertThat(ask("[]").status()).isEqualTo(422);
        for (var number : new String[] {"1e999", "1e999999999999999999999", "-1e999", "123456789012345678901234567890"})
            assertThat(ask("{\"people\":" + number + ",\"tools\":[{\"tool\":\"Trello\"}]}")
                            .status())
                    .as(number)
                    .isEqualTo(422);
        for (var text : new String[] {"\\u0000", "\\ud83c", "a\\udf3b"}) {
            var answer = ask("{\"people\":9,\"tools\":[{\"tool\":\"Trello" + text + "\"}]}");
            assertThat(answer.status()).as(text).isEqualTo(422);
            assertThat(answer.body()).contains("/tools/0/tool", "U+0000");
        }
        assertThat(ask("{\"x\":\"" + "a".repeat(DiagnosisApi.MOST_BYTES) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(web.visitor()
                        .send("POST", "/api/v1/diagnosis", "text/plain", "{}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void a_hundred_tools_are_answered_and_one_more_is_refused() {
        var hundred = IntStream.range(0, 100)
                .mapToObj(it -> "{\"tool\":\"outil " + it + "\"}")
                .collect(Collectors.joining(","));
        assertThat(ask("{\"tools\":[" + hundred + "]}").status()).isEqualTo(200);
        assertThat(ask("{\"tools\":[" + hundred + ",{\"tool\":\"x\"}]}").status())
                .isEqualTo(422);
    }

    @Test
    void hostile_text_comes_back_as_text() {
        var it = item("{\"tool\":\"<script>alert(1)</script>'; drop table\"}");
        assertThat(it.get("asked").stringValue()).contains("<script>");
    }

    @Test
    void a_cookie_changes_nothing() {
        var visitor = web.visitor().carrying("fc-session", "x").carrying("fc-csrf", "y");
        var answer =
                visitor.send("POST", "/api/v1/diagnosis", "application/json", "{\"tools\":[{\"tool\":\"Trello\"}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void the_description_names_every_route_of_the_back_door_and_no_other() {
        var described = new TreeSet<String>();
        json.readTree(web.visitor().get("/api/openapi.json").body())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(verb -> described.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        var real = routes.all().stream()
                .filter(it ->
                        it.pattern().equals("/api/openapi.json") || it.pattern().startsWith("/api/v1/"))
                .map(it -> it.method() + " " + Contract.written(it.pattern()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(real);
    }

    @Test
    void the_catalogue_is_found_by_any_name_and_read() {
        assertThat(web.visitor().get("/api/v1/catalogue?q=drive%20google").body())
                .contains("google-drive");
        assertThat(web.visitor().get("/api/v1/catalogue/google-drive").body()).contains("\"metric\":\"storage_gb\"");
        assertThat(web.visitor().get("/api/v1/catalogue/rien-de-tel").status()).isEqualTo(404);
    }
}
