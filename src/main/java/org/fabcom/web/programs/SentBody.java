package org.fabcom.web.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabcom.kernel.Ids;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What programs send in place of a form, said once: the controls that {@link SentForm} takes, and their schema (JSON Schema 2020-12, that of
 * OpenAPI 3.1) in the description of the back door. Each verb gives another body; rooms expose theirs as a bean.
 *
 * @param name of its schema
 * @param says what it is, for whoever reads the description
 */
public record SentBody(String name, String says, List<Property> properties) {

    private static final int MOST_VALUES = 200;

    /**
     * @param families names before a dash of which there are as many as one likes: {@code genre-…}; empty for a control of this name
     * @param mark {@link SentForm#LIST}, {@link SentForm#WHOLE} or nothing
     */
    record Property(String name, List<String> families, String mark, boolean required, Map<String, Object> schema) {

        private Property must() {
            return new Property(name, families, mark, true, schema);
        }

        /** What it should be instead; empty where it may be read. */
        Optional<String> refused(@Nullable JsonNode sent) {
            if (sent == null) return required ? Optional.of("must be sent") : Optional.empty();
            boolean text = "string".equals(schema.get("type"));
            if (text && sent.isBoolean()) return Optional.of("must be a text");
            boolean id = "uuid".equals(schema.get("format"))
                    && sent.isString()
                    && !sent.stringValue().isEmpty();
            return id && Ids.read(sent.stringValue()).isEmpty() ? Optional.of("must be an id") : Optional.empty();
        }

        private Stream<String> controls() {
            return families.isEmpty()
                    ? Stream.of(name + mark)
                    : families.stream().map(it -> it + "-*" + mark);
        }

        private String pattern() {
            return families.size() == 1 ? "^" + families.getFirst() + "-" : "^(" + String.join("|", families) + ")-";
        }
    }

    public static SentBody of(String name, String says) {
        return new SentBody(name, says, List.of());
    }

    public SentBody control(String control, Map<String, Object> schema) {
        return and(new Property(control, List.of(), "", false, schema));
    }

    public SentBody text(String control, String help) {
        return control(control, described(Map.of("type", "string"), help));
    }

    public SentBody id(String control, String help) {
        return control(control, described(Map.of("type", "string", "format", "uuid"), help));
    }

    /** A whole number: one with a fraction is refused. */
    public SentBody whole(String control, int least, int most, String help) {
        Map<String, Object> schema = Map.of("type", "integer", "minimum", least, "maximum", most);
        return and(new Property(control, List.of(), SentForm.WHOLE, false, described(schema, help)));
    }

    /** What is ticked of several; {@code least}: so many must be. */
    public SentBody list(String control, int least, String help) {
        var schema = new LinkedHashMap<String, Object>(
                Map.of("type", "array", "maxItems", MOST_VALUES, "items", Map.of("type", "string")));
        if (least > 0) schema.put("minItems", least);
        return and(new Property(control, List.of(), SentForm.LIST, least > 0, described(schema, help)));
    }

    /** The version of the form that was read, as {@link SentForm#version} asks for it; must be sent. */
    public SentBody version() {
        return control("version", described(oneOf("integer", "string"), "of the form that was read"))
                .must();
    }

    /** A value of these types, also as {@code GET …/form} gives it: in a list of one text. */
    public static Map<String, Object> oneOf(String... types) {
        return Map.of(
                "type",
                Stream.concat(Stream.of(types), Stream.of("array")).toList(),
                "items",
                Map.of("type", "string"),
                "maxItems",
                1);
    }

    /** As many controls as there are things to say of: {@code genre-femme}, {@code age-…}. */
    public SentBody each(List<String> families, Map<String, Object> schema) {
        return and(new Property("", families, "", false, schema));
    }

    /** What was said last must be sent. */
    public SentBody must() {
        var all = Stream.concat(
                properties.stream().limit(properties.size() - 1L),
                Stream.of(properties.getLast().must()));
        return new SentBody(name, says, all.toList());
    }

    private SentBody and(Property one) {
        return new SentBody(
                name, says, Stream.concat(properties.stream(), Stream.of(one)).toList());
    }

    public static Map<String, Object> described(Map<String, Object> schema, String help) {
        if (help.isEmpty()) return schema;
        var described = new LinkedHashMap<>(schema);
        described.put("description", help);
        return described;
    }

    /** As {@link SentForm#of} asks for them. */
    public String[] controls() {
        return properties.stream().flatMap(Property::controls).toArray(String[]::new);
    }

    /** What was sent; what must be and is not, a box for a text, an id that is none stand beside their control. */
    public Form read(HttpServletRequest request) throws IOException {
        var root = SentForm.read(request);
        var form = SentForm.of(root, controls());
        for (var it : properties) it.refused(root.get(it.name())).ifPresent(why -> form.reject(it.name(), why));
        return form;
    }

    /** In the description. */
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        var named = new LinkedHashMap<String, Object>();
        var each = new LinkedHashMap<String, Object>();
        for (var it : properties) {
            if (it.families().isEmpty()) named.put(it.name(), it.schema());
            else each.put(it.pattern(), it.schema());
        }
        schema.put("type", "object");
        schema.put("description", says);
        schema.put(
                "required",
                properties.stream()
                        .filter(Property::required)
                        .map(Property::name)
                        .toList());
        schema.put("properties", named);
        if (!each.isEmpty()) schema.put("patternProperties", each);
        schema.put("additionalProperties", false);
        return schema;
    }
}
