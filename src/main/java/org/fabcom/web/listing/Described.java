package org.fabcom.web.listing;

import module java.base;

/** What a published list is, in the words of OpenAPI 3.1. */
public final class Described {

    /** Of words. */
    private static final Map<String, Object> LANGUAGE = Map.of("$ref", "#/components/parameters/Language");

    private static final Map<String, Object> UUID = Map.of("type", "string", "format", "uuid");

    private Described() {}

    /** The item of {@code paths} for the list. */
    public static Map<String, Object> path(Published<?> it) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("200", answer("One page of it", schema(it)));
        return operation(it, it.name(), it.summary(), parameters(it), answers);
    }

    /** The item of {@code paths} for one row. */
    public static Map<String, Object> one(Published<?> it) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("200", answer("It", row(it)));
        answers.put("404", Map.of("$ref", "#/components/responses/NotThere"));
        Map<String, Object> id = Map.of(
                "name",
                "id",
                "in",
                "path",
                "required",
                true,
                "schema",
                it.id() == null ? Map.of("type", "string") : UUID);
        return operation(it, "oneOf-" + it.name(), "One of: " + it.summary(), List.of(id, LANGUAGE), answers);
    }

    private static Map<String, Object> operation(
            Published<?> it, String id, String summary, List<?> parameters, Map<String, Object> answers) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        if (!it.scope().isEmpty()) operation.put("security", List.of(Map.of("token", List.of(it.scope()))));
        operation.put("parameters", parameters);
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
        var orders = it.list().orders().stream().map(Order::name).toList();
        if (!orders.isEmpty()) all.add(parameter(Order.ASKED, Map.of("type", "string", "enum", orders)));
        all.add(parameter("page", Map.of("type", "integer", "minimum", 1)));
        all.add(LANGUAGE);
        return all;
    }

    private static Map<String, Object> parameter(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "schema", schema);
    }

    private static Map<String, Object> answer(String says, Map<String, Object> schema) {
        return new LinkedHashMap<>(
                Map.of("description", says, "content", Map.of("application/json", Map.of("schema", schema))));
    }

    private static Map<String, Object> schema(Published<?> it) {
        var count = Map.of("type", "integer");
        return object(Map.of(
                "total", count,
                "page", count,
                "pages", count,
                "items", Map.of("type", "array", "items", row(it))));
    }

    private static Map<String, Object> row(Published<?> it) {
        var columns = new LinkedHashMap<String, Object>();
        if (it.id() != null) columns.put("id", UUID);
        it.list().columns().forEach(column -> columns.put(column.name(), property(column)));
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
            case ID -> Map.of("type", orNull("string"), "format", "uuid");
            case DAY -> Map.of("type", orNull("string"), "format", "date");
            case TIME -> Map.of("type", orNull("string"), "format", "date-time");
            case NUMBER -> Map.of("type", orNull("integer"));
            case AMOUNT -> Map.of("type", orNull("number"));
            case MANY -> Map.of("type", "array", "items", Map.of("type", "string"));
            case MONEY ->
                Map.of("type", "array", "items", object(Map.of("currency", UUID, "amount", Map.of("type", "string"))));
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
