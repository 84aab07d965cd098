package org.fabcom.web.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a published list is, in the words of OpenAPI 3.1. */
public final class Described {

    private static final String JSON = "application/json";

    private Described() {}

    /** The item of {@code paths}: one operation. */
    public static Map<String, Object> path(Published<?> it) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", it.name());
        operation.put("summary", it.summary());
        operation.put("parameters", parameters(it));
        var answers = new LinkedHashMap<String, Object>();
        answers.put("200", answer("One page of it", JSON, schema(it)));
        var problem = Map.<String, Object>of("$ref", "#/components/schemas/Problem");
        answers.put("400", answer("A filter cannot be read", "application/problem+json", problem));
        operation.put("responses", answers);
        return Map.of("get", operation);
    }

    private static List<Map<String, Object>> parameters(Published<?> it) {
        var all = new ArrayList<Map<String, Object>>();
        it.asked().forEach(name -> all.add(parameter(name, Map.of("type", "string"))));
        for (var facet : it.list().facets()) {
            Map<String, Object> value = facet.offered().isEmpty()
                    ? Map.of("type", "string")
                    : Map.of("type", "string", "enum", facet.offered());
            all.add(parameter(facet.name(), facet.one() ? value : Map.of("type", "array", "items", value)));
        }
        all.add(parameter("page", Map.of("type", "integer", "minimum", 1)));
        return all;
    }

    private static Map<String, Object> parameter(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "schema", schema);
    }

    private static Map<String, Object> answer(String says, String type, Map<String, Object> schema) {
        return Map.of("description", says, "content", Map.of(type, Map.of("schema", schema)));
    }

    private static Map<String, Object> schema(Published<?> it) {
        var count = Map.of("type", "integer");
        return object(Map.of(
                "total", count,
                "page", count,
                "pages", count,
                "items", Map.of("type", "array", "items", row(it.list()))));
    }

    private static Map<String, Object> row(Listing<?> list) {
        var columns = new LinkedHashMap<String, Object>();
        list.columns().forEach(it -> columns.put(it.name(), property(it)));
        var row = new LinkedHashMap<>(object(columns));
        columns.put("url", Map.of("type", "string", "format", "uri"));
        return row;
    }

    /** All that it names is there. */
    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
    }

    private static Map<String, Object> property(Column<?> column) {
        return switch (column.kind()) {
            case TEXT -> Map.of("type", orNull("string"));
            case DAY -> Map.of("type", orNull("string"), "format", "date");
            case TIME -> Map.of("type", orNull("string"), "format", "date-time");
            case NUMBER -> Map.of("type", orNull("integer"));
            case MANY -> Map.of("type", "array", "items", Map.of("type", "string"));
            case CHOICE -> {
                var codes = new ArrayList<@org.jspecify.annotations.Nullable String>(column.codes());
                codes.add(null);
                yield Map.of("enum", codes);
            }
        };
    }

    private static List<String> orNull(String type) {
        return List.of(type, "null");
    }
}
