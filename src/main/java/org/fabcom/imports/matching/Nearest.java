package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.kernel.Fold;

/** Of many names the one that words of a table probably mean: « livre de poche » is « Livres ». Proposed, never taken unseen. */
public final class Nearest {

    private static final int TELLING = 4;

    private Nearest() {}

    /** Empty if none shares a word with it, or several do as well. */
    public static String of(Collection<String> names, String value) {
        var key = Fold.key(value);
        var best = "";
        int most = 0;
        boolean twice = false;
        var words = Fold.telling(value);
        for (var it : names) {
            if (Fold.key(it).equals(key)) return it;
            int shared = shared(words, Fold.telling(it));
            twice = shared == most ? twice || shared > 0 : shared < most && twice;
            if (shared > most) {
                most = shared;
                best = it;
            }
        }
        return twice ? "" : best;
    }

    private static int shared(List<String> words, List<String> others) {
        return words.stream()
                .filter(it -> others.stream().anyMatch(other -> same(stem(it), stem(other))))
                .mapToInt(String::length)
                .sum();
    }

    private static boolean same(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        return one.equals(other) || shortest >= TELLING && (one.startsWith(other) || other.startsWith(one));
    }

    /** Without the mark of the plural. */
    private static String stem(String word) {
        return word.length() >= TELLING ? word.replaceFirst("(aux|[sx])$", "") : word;
    }
}
