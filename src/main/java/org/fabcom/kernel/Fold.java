package org.fabcom.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text folded for comparison: no case, no accents, ligatures opened, anything but letters and digits a single space. */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    /** « LATIN SMALL LETTER O WITH STROKE », « GREEK SMALL LETTER MU », « HIRAGANA LETTER KA », « HANGUL SYLLABLE HAN ». */
    private static final Pattern LETTER =
            Pattern.compile("(?:LETTER|SYLLABLE) (?:(?!WITH )[A-Z]+ )*?([A-Z]+)(?: WITH .*)?$");

    private Fold() {}

    /** « L’Épicerie  Œuvre » becomes « l epicerie oeuvre ». */
    public static String words(String text) {
        var open = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        var bare =
                MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFKD)).replaceAll("");
        return OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The same without spaces: « G-mail » and « Gmail » are one. */
    public static String key(String text) {
        return words(text).replace(" ", "");
    }

    /**
     * A part of an address: words joined by hyphens, in the letters a to z, at most 60 characters; empty if nothing is left.
     * Letters of other scripts are called by their names (ø is o, µ is mu), signs without a name by their number.
     */
    public static String slug(String text) {
        var plain = words(text)
                .replace("+", " plus")
                .replace("#", " sharp")
                .codePoints()
                .mapToObj(Fold::plain)
                .collect(Collectors.joining());
        var slug = plain.strip().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-$", "");
    }

    private static String plain(int sign) {
        if (sign < 128) return Character.toString(sign);
        if (Character.isDigit(sign)) return Integer.toString(Character.digit(sign, 10));
        var name = LETTER.matcher(String.valueOf(Character.getName(sign)));
        return name.find() ? name.group(1).toLowerCase(Locale.ROOT) : "-u" + Integer.toHexString(sign) + "-";
    }
}
