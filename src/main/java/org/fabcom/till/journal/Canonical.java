package org.fabcom.till.journal;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one form only (RFC 8785, with whole numbers): keys in order, no blanks, nothing that is null. What is signed is these
 * very characters in UTF-8.
 */
public final class Canonical {

    private Canonical() {}

    public static String of(Map<String, ? extends @Nullable Object> said) {
        var out = new StringBuilder(512);
        write(out, said);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case Map<?, ?> map -> map(out, map);
            case Collection<?> list -> list(out, list);
            case Long whole -> out.append(whole);
            case Integer whole -> out.append(whole);
            case Boolean flag -> out.append(flag);
            default -> text(out, value.toString());
        }
    }

    private static void map(StringBuilder out, Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) sorted.put((String) key, value);
        });
        out.append('{');
        boolean first = true;
        for (var it : sorted.entrySet()) {
            if (!first) out.append(',');
            first = false;
            text(out, it.getKey());
            out.append(':');
            write(out, it.getValue());
        }
        out.append('}');
    }

    private static void list(StringBuilder out, Collection<?> list) {
        out.append('[');
        boolean first = true;
        for (var it : list) {
            if (!first) out.append(',');
            first = false;
            write(out, it);
        }
        out.append(']');
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}
