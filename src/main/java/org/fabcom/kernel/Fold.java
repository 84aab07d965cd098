package org.fabcom.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text folded for comparison: no case, no accents, ligatures opened, anything but letters and digits a single space. */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

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

    /** A part of an address: words joined by hyphens, at most 60 characters; empty if nothing is left. */
    public static String slug(String text) {
        var slug =
                words(text).replace("+", " plus").replace("#", " sharp").strip().replace(' ', '-');
        return slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-$", "");
    }
}
