package org.fabcom.web.programs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fabcom.kernel.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing of a {@link SentBody}, or a family of them, and what is refused of it.
 *
 * @param families names before a dash of which there are as many as one likes: {@code genre-…}; empty for a control of this name
 * @param mark {@link SentForm#LIST}, {@link SentForm#WHOLE} or nothing
 * @param words what may be chosen; empty where anything may be said
 */
record SentProperty(
        String name,
        List<String> families,
        String mark,
        boolean required,
        Map<String, Object> schema,
        Set<String> words) {

    SentProperty must() {
        return new SentProperty(name, families, mark, true, schema, words);
    }

    private boolean takes(String type) {
        return schema.get("type") instanceof List<?> types ? types.contains(type) : type.equals(schema.get("type"));
    }

    /** What it should be instead; empty where it may be read. */
    Optional<String> refused(@Nullable JsonNode sent) {
        if (sent == null) return required ? Optional.of("must be sent") : Optional.empty();
        if (takes("string") && !takes("boolean") && sent.isBoolean()) return Optional.of("must be a text");
        boolean id = "uuid".equals(schema.get("format"))
                && sent.isString()
                && !sent.stringValue().isEmpty();
        return id && Ids.read(sent.stringValue()).isEmpty() ? Optional.of("must be an id") : Optional.empty();
    }

    /** What was read of it is none of its words. */
    Optional<String> unknown(List<String> read) {
        if (words.isEmpty() || words.containsAll(read)) return Optional.empty();
        if (!required && read.equals(List.of(""))) return Optional.empty();
        if (takes("boolean")) return Optional.of("must be true or false");
        return Optional.of((mark.equals(SentForm.LIST) ? "must be of " : "must be one of ") + String.join(", ", words));
    }

    Stream<String> controls() {
        return families.isEmpty() ? Stream.of(name + mark) : families.stream().map(it -> it + "-*" + mark);
    }

    String pattern() {
        return families.size() == 1 ? "^" + families.getFirst() + "-" : "^(" + String.join("|", families) + ")-";
    }
}
