package org.fabcom.web.programs;

import module java.base;
import org.fabcom.kernel.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing of a {@link SentBody}, or a family of them, and what is refused of it.
 *
 * @param name the control, or what its family begins with
 * @param called what programs call it
 * @param family whether there are as many as one likes, each with a dash and more behind the name: {@code genre-…}
 * @param mark {@link SentForm#LIST}, {@link SentForm#WHOLE}, {@link SentForm#MONEY} or nothing
 * @param words what may be chosen; empty where anything may be said
 */
record SentProperty(
        String name,
        String called,
        boolean family,
        String mark,
        boolean required,
        Map<String, Object> schema,
        Set<String> words) {

    SentProperty must() {
        return new SentProperty(name, called, family, mark, true, schema, words);
    }

    SentProperty as(String other) {
        return new SentProperty(name, other, family, mark, required, schema, words);
    }

    private boolean takes(String type) {
        return schema.get("type") instanceof List<?> types ? types.contains(type) : type.equals(schema.get("type"));
    }

    /** What it should be instead; empty where it may be read. */
    Optional<String> refused(@Nullable JsonNode sent) {
        if (sent == null) return required ? Optional.of("must be sent") : Optional.empty();
        if (takes("string") && !takes("boolean") && sent.isBoolean()) return Optional.of("must be a text");
        if (sent.isNumber() && beyond(sent.decimalValue()))
            return Optional.of("must be a whole number from " + schema.get("minimum") + " to " + schema.get("maximum"));
        boolean id = "uuid".equals(schema.get("format"))
                && sent.isString()
                && !sent.stringValue().isEmpty();
        return id && Ids.read(sent.stringValue()).isEmpty() ? Optional.of("must be an id") : Optional.empty();
    }

    private boolean beyond(BigDecimal number) {
        return schema.get("minimum") instanceof Integer least
                && schema.get("maximum") instanceof Integer most
                && (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0);
    }

    /** What was read of it is none of its words. */
    Optional<String> unknown(List<String> read) {
        if (words.isEmpty() || words.containsAll(read)) return Optional.empty();
        if (!required && read.equals(List.of(""))) return Optional.empty();
        if (takes("boolean")) return Optional.of("must be true or false");
        return Optional.of((mark.equals(SentForm.LIST) ? "must be of " : "must be one of ") + String.join(", ", words));
    }

    /** The control that is meant by what a program calls so, if it is of this. */
    Optional<String> control(String sent) {
        if (!family) return sent.equals(called) ? Optional.of(name) : Optional.empty();
        return sent.startsWith(called + "-") ? Optional.of(name + sent.substring(called.length())) : Optional.empty();
    }

    /** What programs call this control, if it is of this. */
    Optional<String> called(String control) {
        if (control.equals(name)) return Optional.of(called);
        boolean more = control.startsWith(name + "-");
        if (more && mark.equals(SentForm.MONEY)) return Optional.of(called);
        return family && more ? Optional.of(called + control.substring(name.length())) : Optional.empty();
    }
}
