package org.fabcom.imports;

import module java.base;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row that a withdrawal left in place, in words: its table, and the first of its columns that a person would recognise. */
final class KeptRow {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TELLING =
            List.of("name", "title", "label", "sentence", "text", "slug", "key", "url");

    private KeptRow() {}

    static String words(String json) {
        try {
            var row = JSON.readTree(json);
            var words = TELLING.stream()
                    .map(it -> row.path(it))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .findFirst();
            return words.orElseGet(() -> row.path("id").asString(json));
        } catch (JacksonException odd) {
            return json;
        }
    }
}
