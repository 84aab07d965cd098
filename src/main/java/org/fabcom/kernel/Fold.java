package org.fabcom.kernel;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;
import org.jspecify.annotations.Nullable;

/** Text folded for comparison: no case, no accents, ligatures opened, anything but letters and digits a single space. */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private static final Set<String> JOINING = listed("search/stop-words.txt");

    private static final int SHORTEST_PLURAL = 5;

    /** « LATIN SMALL LETTER O WITH STROKE », « GREEK SMALL LETTER MU », « HIRAGANA LETTER KA », « HANGUL SYLLABLE HAN ». */
    private static final Pattern LETTER =
            Pattern.compile("(?:LETTER|SYLLABLE) (?:(?!WITH )[A-Z]+ )*?([A-Z]+)(?: WITH .*)?$");

    /** As a dictionary does: accents and capitals don’t count. */
    public static final Comparator<String> ORDER = Comparator.comparing(Fold::words);

    private Fold() {}

    /** « L’Épicerie  Œuvre » becomes « l epicerie oeuvre ». */
    public static String words(String text) {
        var said = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var folded = Usual.folded(text.charAt(i));
            if (folded == null) return unusual(text).strip();
            for (char one : folded)
                if (one != ' ' || !said.isEmpty() && said.charAt(said.length() - 1) != ' ') said.append(one);
        }
        int end = said.length();
        return end > 0 && said.charAt(end - 1) == ' ' ? said.substring(0, end - 1) : said.toString();
    }

    private static String unusual(String text) {
        var open = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        var bare =
                MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFKD)).replaceAll("");
        return OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    /** Letters of western Europe and signs of its printers, each folded once: none of them changes what its neighbour becomes. */
    private static final class Usual {

        private static final char LETTERS = 0x180;
        private static final char SIGNS = 0x2000;
        private static final char[][] FOLDED = new char[LETTERS + 0x70][];

        static {
            for (int i = 0; i < FOLDED.length; i++) {
                char sign = (char) (i < LETTERS ? i : SIGNS + i - LETTERS);
                FOLDED[i] = unusual(String.valueOf(sign)).toCharArray();
            }
        }

        /** Null: not one of these. */
        static char @Nullable [] folded(char sign) {
            if (sign < LETTERS) return FOLDED[sign];
            int at = sign - SIGNS;
            return at >= 0 && LETTERS + at < FOLDED.length ? FOLDED[LETTERS + at] : null;
        }
    }

    /** The words that say something, folded and each once; all of them if none does. */
    public static List<String> telling(String text) {
        var all = Arrays.stream(words(text).split(" "))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        var telling = all.stream().filter(Fold::tells).toList();
        return telling.isEmpty() ? all : telling;
    }

    /**
     * What is sought of what somebody typed, word by word and in any order, as patterns for {@code like all} on a folded name:
     * words that only join are left out, so « & » is « et »; a plural finds its singular, as a beginning finds the whole.
     */
    public static String[] sought(String typed) {
        return telling(typed).stream().map(it -> "%" + singular(it) + "%").toArray(String[]::new);
    }

    /** The same asked of one name. */
    public static boolean sought(String typed, String name) {
        var folded = words(name);
        return telling(typed).stream().map(Fold::singular).allMatch(folded::contains);
    }

    /** Without the last letter that a plural has. */
    public static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** False for a folded word that only joins others. */
    public static boolean tells(String word) {
        return !JOINING.contains(word);
    }

    /** The words of a list: its lines without those that begin with #. */
    public static Set<String> listed(String list) {
        return Shipped.lines(list).flatMap(it -> Arrays.stream(it.split(" "))).collect(Collectors.toUnmodifiableSet());
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
