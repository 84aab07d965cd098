package org.fabcom.web.found;

import module java.base;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a page is about, as schema.org names it: a type and what is known of it; what is not known is left out. Immutable. */
public final class Thing {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String VOCABULARY = "https://schema.org/";

    private final Map<String, Object> said;

    private Thing(Map<String, Object> said) {
        this.said = said;
    }

    /** @param type such as {@code Event}, {@code Place}, {@code Offer} */
    public static Thing of(String type) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@type", type);
        return new Thing(said);
    }

    public Thing with(String property, @Nullable String value) {
        return value == null || value.isBlank() ? this : plus(property, value);
    }

    public Thing with(String property, Thing value) {
        return value.said.size() == 1 ? this : plus(property, value.said);
    }

    /** A value of the vocabulary itself, such as {@code EventCancelled}. */
    public Thing as(String property, String term) {
        return plus(property, VOCABULARY + term);
    }

    private Thing plus(String property, Object value) {
        var more = new LinkedHashMap<>(said);
        more.put(property, value);
        return new Thing(more);
    }

    /** JSON-LD to stand in a {@code script} element of that type, which nothing in it can close. */
    public String json() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", VOCABULARY);
        whole.putAll(said);
        return MAPPER.writeValueAsString(whole)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
