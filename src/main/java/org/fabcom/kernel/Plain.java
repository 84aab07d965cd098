package org.fabcom.kernel;

import module java.base;
import java.lang.Character.UnicodeScript;

/**
 * One line of plain text, as names are: nothing that breaks the line, that is not seen, or that turns what follows around.
 * Those characters let one name pass for another, or write more lines into a letter or a file than its sender meant.
 *
 * <p>Two invisible ones stay, U+200C and U+200D: Persian, Hindi and others write with them, and joined emoji are made of them.
 * They are taken only between two letters or signs of such writing, never in Latin, Greek or Cyrillic, where they mean nothing.
 */
public final class Plain {

    /** Controls, line and paragraph ends, format characters (zero width, bidirectional, tags), private ones and lone halves. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}"
                    + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFFA0\\uFFFC\\uFFFD&&[^\\u200C\\u200D]]");

    private static final Pattern NO_XML =
            Pattern.compile("[^\\n\\t\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final Pattern BREAKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]");
    private static final Set<UnicodeScript> UNJOINED =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    private Plain() {}

    /** True if it is one. An empty text is. */
    public static boolean isLine(String text) {
        return usual(text) || !HIDDEN.matcher(text).find() && joined(text);
    }

    /** Nothing but what western Europe prints: none of it is hidden or joins. */
    private static boolean usual(String text) {
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            boolean printed = it >= ' ' && it <= '~' || it >= '\u00A0' && it <= '\u024F' && it != '\u00AD';
            if (!printed) return false;
        }
        return true;
    }

    /** The same on one line, without what is not seen: for what earlier versions kept, or what comes by other doors. */
    public static String line(String text) {
        if (isLine(text)) return text;
        var seen = HIDDEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
        return joined(seen)
                ? seen.strip()
                : JOINERS.matcher(seen).replaceAll("").strip();
    }

    /** As XML 1.0 may hold it (§2.2): what it knows no way of writing is left out, and one such sign would break the whole file. */
    public static String xml(String text) {
        return NO_XML.matcher(text).replaceAll("");
    }

    /** No longer than that; a sign that takes two halves stays whole or goes. */
    public static String cut(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The same with « … » at its end where something is missing, which counts. */
    public static String clipped(String text, int most) {
        return text.length() <= most ? text : cut(text, most - 1) + "…";
    }

    private static boolean joined(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\u200C' && text.charAt(i) != '\u200D') continue;
            int start = i;
            while (start > 0 && mark(text.codePointBefore(start))) start = text.offsetByCodePoints(start, -1);
            boolean between = start > 0 && i + 1 < text.length();
            if (!between || !joins(text.codePointBefore(start)) || !joins(text.codePointAt(i + 1))) return false;
        }
        return true;
    }

    /** Marks lie on the letter before them; a skin tone and the wish for a coloured sign do as well. */
    private static boolean mark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.MODIFIER_SYMBOL;
    }

    private static boolean joins(int code) {
        boolean sign = Character.isLetter(code) || Character.getType(code) == Character.OTHER_SYMBOL;
        return sign && !UNJOINED.contains(UnicodeScript.of(code));
    }
}
