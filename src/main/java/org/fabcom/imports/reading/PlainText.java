package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.kernel.Plain;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What comes from elsewhere as safe text (statement C11): no tags, no Markdown, no control characters, one line. */
public final class PlainText {

    private static final Pattern TAG = Pattern.compile("<[/!?]?[a-zA-Z][^>]*>|&[a-zA-Z#0-9]{2,8};");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\]\\[]{0,500})\\]\\((?:[^()\\s]|\\([^()\\s]{0,200}\\)){0,2000}+\\)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|`+");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'\\\\^`{|}]{3,1900}", Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    public static String of(String text) {
        var plain = TAG.matcher(text).find() ? Jsoup.parse(text).text() : text;
        if (plain.indexOf('[') >= 0) plain = LINK.matcher(plain).replaceAll("$1");
        plain = MARKS.matcher(plain).replaceAll("");
        return SPACES.matcher(Plain.line(plain)).replaceAll(" ").strip();
    }

    /** At most so many characters; null if nothing is left. */
    public static @Nullable String of(@Nullable String text, int most) {
        if (text == null) return null;
        var plain = of(text);
        if (plain.isEmpty()) return null;
        return plain.length() <= most ? plain : plain.substring(0, most - 1) + "…";
    }

    /** An address of the web, or null: a script or a file path is no address. */
    public static @Nullable String address(@Nullable String text) {
        return text != null && ADDRESS.matcher(text).matches() ? text : null;
    }
}
