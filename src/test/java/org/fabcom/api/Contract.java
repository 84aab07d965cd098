package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the back door, against which answers are held. */
final class Contract {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode described;

    Contract(Web web) {
        described = JSON.readTree(web.visitor().get("/api/openapi.json").body());
    }

    JsonNode described() {
        return described;
    }

    /** Each operation by method and path. */
    void each(BiConsumer<String, String> what) {
        described
                .get("paths")
                .properties()
                .forEach(path -> new TreeSet<>(path.getValue().propertyNames())
                        .forEach(verb -> what.accept(verb.toUpperCase(java.util.Locale.ROOT), path.getKey())));
    }

    /** The pattern of a route as the description writes it: the words that a variable may be stand beside it. */
    static String written(String pattern) {
        return pattern.replaceAll("\\{([a-z]+):[^}]*}", "{$1}");
    }

    /** What a variable of a path may be; empty: anything. */
    List<String> words(String method, String path, String name) {
        return operation(method, path)
                .path("parameters")
                .valueStream()
                .filter(it -> it.path("name").asString("").equals(name))
                .flatMap(it -> it.at("/schema/enum").valueStream())
                .map(JsonNode::stringValue)
                .toList();
    }

    /** An address of it: the first word where there are some, else this id. */
    String address(String method, String path, String id) {
        return Pattern.compile("\\{([a-z]+)}")
                .matcher(path)
                .replaceAll(it ->
                        words(method, path, it.group(1)).stream().findFirst().orElse(id));
    }

    /** The scope that an operation needs; empty if anybody may. */
    String scope(String method, String path) {
        return operation(method, path).at("/security/0/token/0").asString("");
    }

    JsonNode operation(String method, String path) {
        var found = described.get("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
        assertThat(found.isObject()).as(method + " " + path).isTrue();
        return found;
    }

    /** The answer is one that is described, in type and in shape. */
    JsonNode holds(String method, String path, int status, WebAnswer answer) {
        var what = method + " " + path + " " + answer.status() + " " + answer.body();
        assertThat(answer.status()).as(what).isEqualTo(status);
        var response = operation(method, path).get("responses").path("" + status);
        assertThat(response.isMissingNode()).as(what).isFalse();
        if (response.has("$ref"))
            response = described.at(response.get("$ref").stringValue().substring(1));
        if (!response.has("content")) {
            assertThat(answer.body()).as(what).isEmpty();
            return JSON.nullNode();
        }
        var type = response.get("content").propertyNames().iterator().next();
        if (type.equals("*/*")) return JSON.nullNode(); // somebody's file
        assertThat(answer.header("Content-Type")).as(what).startsWith(type);
        if (!type.endsWith("json")) return JSON.nullNode();
        shaped(response.get("content").get(type).get("schema"), answer.body(), what);
        return JSON.readTree(answer.body());
    }

    /** What is sent has the described shape of that name. */
    void shaped(String name, String sent) {
        shaped(JSON.createObjectNode().put("$ref", "#/components/schemas/" + name), sent, sent);
    }

    /** What the description names for a field. */
    List<String> examples(String name, String field) {
        return described
                .at("/components/schemas/" + name + "/properties/" + field + "/examples")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private void shaped(JsonNode shape, String body, String what) {
        var schema = JSON.createObjectNode();
        schema.set("components", described.get("components"));
        schema.putArray("allOf").add(shape);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString())
                        .validate(body, InputFormat.JSON))
                .as(what)
                .isEmpty();
    }
}
