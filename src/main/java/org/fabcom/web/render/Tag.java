package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.digest.Sha256;

/** The mark of an answer's content (RFC 9110 §8.8.3, weak: it may come packed), and whether whoever asks has it already. */
final class Tag {

    private static final int BYTES = 12;

    private final MessageDigest digest = Sha256.begun();

    static String of(Content content) throws IOException {
        var tag = new Tag();
        try (var bytes = new DigestInputStream(content.open(), tag.digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return tag.text();
    }

    /** What is drawn anew each time, such as the token of a form, does not count; {@code instead} does. */
    static String of(byte[] content, String each, String instead) {
        var tag = new Tag();
        var needle = each.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        for (int at = next(content, needle, 0); at >= 0; at = next(content, needle, from)) {
            tag.digest.update(content, from, at - from);
            from = at + needle.length;
        }
        tag.digest.update(content, from, content.length - from);
        tag.digest.update(instead.getBytes(StandardCharsets.UTF_8));
        return tag.text();
    }

    /** True if the browser has this very content: 304 will do (RFC 9110 §13.1.2). */
    static boolean held(String tag, HttpServletRequest request) {
        var said = request.getHeader("If-None-Match");
        if (said == null) return false;
        return Arrays.stream(said.split(","))
                .map(String::strip)
                .anyMatch(it -> it.equals("*") || it.replaceFirst("^W/", "").equals(tag.replaceFirst("^W/", "")));
    }

    private String text() {
        return "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, BYTES) + "\"";
    }

    private static int next(byte[] content, byte[] needle, int from) {
        if (needle.length == 0) return -1;
        for (int at = from; at <= content.length - needle.length; at++)
            if (content[at] == needle[0] && Arrays.equals(content, at, at + needle.length, needle, 0, needle.length))
                return at;
        return -1;
    }
}
