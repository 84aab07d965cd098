package org.fabcom.accompaniers.directory;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.places.Distance;
import org.jspecify.annotations.Nullable;

/** What is asked of the directory; all of it must hold, and of a filter one of the chosen values. */
record DirectoryQuestion(List<Word> words, Where where, Map<Facet, Set<String>> chosen) {

    private static final int MOST_WORDS = 12;

    /**
     * A word, folded, that somebody must say.
     *
     * @param skills categories whose name has it, as ids; {@code tools} the sheets
     */
    record Word(String text, Set<String> skills, Set<String> tools) {}

    /**
     * Where somebody looks.
     *
     * @param commune null for everywhere
     * @param ways how far the communes of the directory lie from it; whatever is not there lies nobody knows where
     * @param km how far those who come may be
     * @param remote also those who accompany from afar; without a commune, these only
     */
    record Where(
            @Nullable String commune, @Nullable String department, Map<String, Distance> ways, int km, boolean remote) {

        static final Where ANYWHERE = new Where(null, null, Map.of(), 0, false);

        /** The communes that are near enough. */
        List<String> near() {
            return ways.entrySet().stream()
                    .filter(it -> it.getValue().metres() <= km * 1000)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** What is typed, word by word; only the first dozen is looked for. */
    static List<String> words(String typed) {
        return Arrays.stream(Fold.words(typed).split(" "))
                .filter(it -> it.length() == 1 || !it.isEmpty() && Fold.tells(it))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
