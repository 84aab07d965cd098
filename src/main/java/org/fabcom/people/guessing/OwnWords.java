package org.fabcom.people.guessing;

import module java.base;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;

/** What others can guess of a person: their name, address, organisation, whole and in parts. Bounded: it was typed too. */
final class OwnWords {

    private static final int TEXTS = 10;
    private static final int CHARACTERS = 254;
    private static final int MOST = 200;
    private static final int WORDS = 5;

    private final Map<String, Integer> ranks = new HashMap<>();

    private OwnWords() {}

    static OwnWords of(List<String> about) {
        var all = new LinkedHashSet<String>();
        var texts = about.stream()
                .limit(TEXTS)
                .map(it -> it.length() <= CHARACTERS ? it : it.substring(0, CHARACTERS))
                .toList();
        for (var it : texts) {
            all.add(new String(bare(it)));
            all.add(Fold.key(it));
            all.addAll(List.of(Fold.words(it).split(" ")));
        }
        for (var it : texts) runs(List.of(Fold.words(it).split(" ")), all);
        var own = new OwnWords();
        all.stream().filter(it -> it.length() > 2).limit(MOST).forEach(it -> own.ranks.put(it, own.ranks.size() + 1));
        return own;
    }

    /** Words that follow each other. */
    private static void runs(List<String> words, Set<String> all) {
        int most = Math.min(words.size(), WORDS);
        for (int from = 0; from < most; from++)
            for (int to = from + 2; to <= most; to++) all.add(String.join("", words.subList(from, to)));
    }

    private static char[] bare(String text) {
        return Typed.of(text).bare();
    }

    /** However its parts are joined: « Léa-Éléonore » is « Léa Éléonore » too. */
    @Nullable
    Integer rank(String word) {
        var known = ranks.get(word);
        return known == null && !ranks.isEmpty() && whole(word) ? ranks.get(joined(word)) : known;
    }

    private static boolean whole(String word) {
        return Character.isLetterOrDigit(word.charAt(0)) && Character.isLetterOrDigit(word.charAt(word.length() - 1));
    }

    private static String joined(String word) {
        var letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++)
            if (Character.isLetterOrDigit(word.charAt(i))) letters.append(word.charAt(i));
        return letters.toString();
    }
}
