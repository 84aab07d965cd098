package org.fabcom.people.guessing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;

/** What others can guess of a person: their name, address, organisation, whole and in parts. Bounded: it was typed too. */
final class OwnWords {

    private static final int TEXTS = 10;
    private static final int CHARACTERS = 254;
    private static final int MOST = 100;

    private final Map<String, Integer> ranks = new HashMap<>();

    private OwnWords() {}

    static OwnWords of(List<String> about) {
        var all = new LinkedHashSet<String>();
        about.stream()
                .limit(TEXTS)
                .map(it -> it.length() <= CHARACTERS ? it : it.substring(0, CHARACTERS))
                .forEach(it -> {
                    all.add(new String(bare(it)));
                    all.add(Fold.key(it));
                    all.addAll(List.of(Fold.words(it).split(" ")));
                });
        var own = new OwnWords();
        all.stream().filter(it -> it.length() > 2).limit(MOST).forEach(it -> own.ranks.put(it, own.ranks.size() + 1));
        return own;
    }

    private static char[] bare(String text) {
        return Typed.of(text).bare();
    }

    @Nullable
    Integer rank(String word) {
        return ranks.get(word);
    }
}
