package org.fabcom.kernel;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Which texts the base can keep: PostgreSQL has no zero byte (its manual, §8.3), and half a surrogate pair is no character
 * (RFC 3629 §3). Asked wherever texts come in, so that nothing breaks further inside.
 */
public final class Storable {

    private Storable() {}

    public static boolean text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) return false;
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
        return text(text)
                ? text
                : text.codePoints()
                        .filter(it -> it != 0 && (it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
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
