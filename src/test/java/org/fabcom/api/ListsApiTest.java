package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.fabcom.kernel.InstanceRole;
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
    private final JsonMapper json = new JsonMapper();

    ListsApiTest(Web web, Neighbours neighbours, ObjectProvider<Published<?>> published) {
        this.web = web;
        this.neighbours = neighbours;
        this.names = published.stream().map(Published::name).sorted().toList();
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
    }
}
