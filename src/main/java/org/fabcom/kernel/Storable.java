package org.fabcom.kernel;

import module java.base;
import tools.jackson.databind.JsonNode;

/**
 * Which texts are taken in: PostgreSQL has no zero byte (its manual, §8.3), half a surrogate pair is no character (RFC 3629 §3), and a
 * letter under hundreds of marks is none that anybody writes: Java looks back over all of them at each end of a word that it seeks, so
 * that a message of four thousand took twelve seconds. Asked wherever texts come in, so that nothing breaks further inside.
 */
public final class Storable {

    private static final char FIRST_MARK = '\u0300';

    /** On one letter. */
    private static final int MOST_MARKS = 30;

    private static final Pattern HEAP = Pattern.compile("(\\p{M}{" + MOST_MARKS + "})\\p{M}++");

    private Storable() {}

    public static boolean text(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) return false;
            marks = c >= FIRST_MARK && mark(text.codePointAt(i)) ? marks + 1 : 0;
            if (marks > MOST_MARKS) return false;
            if (!Character.isSurrogate(c)) continue;
            if (!Character.isHighSurrogate(c)
                    || i + 1 == text.length()
                    || !Character.isLowSurrogate(text.charAt(i + 1))) return false;
            i++;
        }
        return true;
    }

    /** The same without what cannot be kept: for cells of files, of which nobody typed that. */
    public static String kept(String text) {
        if (text(text)) return text;
        var some = text.codePoints()
                .filter(it -> it != 0 && (it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return HEAP.matcher(some).replaceAll("$1");
    }

    private static boolean mark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The JSON pointer (RFC 6901) of the first text or name within that cannot be kept. */
    public static Optional<String> fault(JsonNode root) {
        return fault(root, "");
    }

    private static Optional<String> fault(JsonNode node, String pointer) {
        if (node.isString()) return text(node.stringValue()) ? Optional.empty() : Optional.of(pointer);
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                var fault = fault(node.get(i), pointer + "/" + i);
                if (fault.isPresent()) return fault;
            }
        }
        for (var it : node.properties()) {
            var at = pointer + "/" + it.getKey().replace("~", "~0").replace("/", "~1");
            if (!text(it.getKey())) return Optional.of(pointer);
            var fault = fault(it.getValue(), at);
            if (fault.isPresent()) return fault;
        }
        return Optional.empty();
    }
}
