package org.fabcom.places;

import module java.base;
import org.fabcom.kernel.Fold;

/**
 * A commune's name made comparable: « St-Étienne » and « saint etienne » are both {@code SaintEtienne}. A capital marks the
 * beginning of a word; letters are compared without it.
 */
final class NameKey {

    /** « Sainte-Luce s/ Loire ». */
    private static final Pattern ON = Pattern.compile("(?i)\\bs/ ?");

    private NameKey() {}

    static byte[] of(String name) {
        var key = new StringBuilder();
        var said = name.indexOf('/') < 0 ? name : ON.matcher(name).replaceAll("sur ");
        for (var word : Fold.words(said).split(" ")) {
            if (word.isEmpty()) continue;
            var whole = whole(word);
            key.append(Character.toUpperCase(whole.charAt(0))).append(whole, 1, whole.length());
        }
        return key.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String whole(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }

    static boolean same(String one, String other) {
        return !other.isEmpty()
                && new String(of(one), StandardCharsets.ISO_8859_1)
                        .equalsIgnoreCase(new String(of(other), StandardCharsets.ISO_8859_1));
    }

    /** Length of the common beginning of the query and of the key from {@code at}. */
    static int common(byte[] query, byte[] keys, int at, int end) {
        int i = 0;
        while (i < query.length && at + i < end && same(query[i], keys[at + i])) i++;
        return i;
    }

    static boolean capital(byte letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean same(byte one, byte other) {
        return (one | 0x20) == (other | 0x20);
    }

    /**
     * Whether the key begins with the query once one letter is added, left out, changed, or two neighbours swapped. {@code
     * whole}: it must end there too.
     */
    static boolean nearly(byte[] query, byte[] keys, int at, int end, boolean whole) {
        int i = common(query, keys, at, end);
        return tail(query, i + 1, keys, at + i + 1, end, whole)
                || tail(query, i, keys, at + i + 1, end, whole)
                || tail(query, i + 1, keys, at + i, end, whole)
                || swapped(query, i, keys, at + i, end) && tail(query, i + 2, keys, at + i + 2, end, whole);
    }

    private static boolean swapped(byte[] query, int i, byte[] keys, int at, int end) {
        return i + 1 < query.length && at + 1 < end && same(query[i], keys[at + 1]) && same(query[i + 1], keys[at]);
    }

    private static boolean tail(byte[] query, int from, byte[] keys, int at, int end, boolean whole) {
        if (from > query.length || at > end) return false;
        int left = query.length - from;
        if (whole ? at + left != end : at + left > end) return false;
        for (int i = 0; i < left; i++) if (!same(query[from + i], keys[at + i])) return false;
        return true;
    }
}
