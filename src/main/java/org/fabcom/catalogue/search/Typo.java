package org.fabcom.catalogue.search;

import module java.base;

/** One typing error: a letter left out, added, replaced, or two neighbours swapped (optimal string alignment). */
final class Typo {

    /** Below, half of the names are one letter away from another. */
    static final int LEAST = 4;

    private Typo() {}

    /** The word, and all that is left of it less one letter: what the index {@code alias_typo} holds of a name. */
    static Set<String> oneLetterLess(String word) {
        var rests = new LinkedHashSet<String>();
        rests.add(word);
        for (int i = 0; i < word.length(); i++) rests.add(word.substring(0, i) + word.substring(i + 1));
        return rests;
    }

    /** True if the words are equal or one error apart. */
    static boolean atMostOne(String a, String b) {
        if (a.length() > b.length()) return atMostOne(b, a);
        if (b.length() - a.length() > 1) return false;
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) i++;
        if (i == b.length()) return true;
        if (a.length() < b.length()) return a.substring(i).equals(b.substring(i + 1));
        return a.substring(i + 1).equals(b.substring(i + 1)) || swapped(a, b, i);
    }

    /** True if the name begins with the word, but for one error; of so few letters all stand there: « café » is no calendar. */
    static boolean begins(String name, String word) {
        int least = word.length() <= LEAST ? word.length() + 1 : word.length() - 1;
        for (int length = least; length <= word.length() + 1; length++)
            if (length <= name.length() && atMostOne(name.substring(0, length), word)) return true;
        return false;
    }

    private static boolean swapped(String a, String b, int i) {
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.substring(i + 2).equals(b.substring(i + 2));
    }
}
