package org.fabcom.web.texts;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Articles that say the same in another place of a text: each is asked for once, in the order of the text after. */
final class MovedArticles {

    /** Places before, of what is found again among what came. */
    private final Map<String, Deque<Integer>> places;

    private final Set<Integer> taken;

    private MovedArticles(Map<String, Deque<Integer>> places) {
        this.places = places;
        this.taken = new HashSet<>();
        places.values().forEach(taken::addAll);
    }

    static MovedArticles in(List<Change<String>> changes) {
        var come = new HashMap<String, Integer>();
        for (var it : changes) if (!it.same()) for (var words : it.after()) come.merge(words, 1, Integer::sum);
        var places = new HashMap<String, Deque<Integer>>();
        for (var it : changes) {
            if (it.same()) continue;
            for (int i = 0; i < it.before().size(); i++) {
                var words = it.before().get(i);
                if (come.getOrDefault(words, 0) == 0) continue;
                come.merge(words, -1, Integer::sum);
                places.computeIfAbsent(words, none -> new ArrayDeque<>()).add(it.at() + i);
            }
        }
        return new MovedArticles(places);
    }

    /** Where these words stood before, from 0; null: they are new. */
    @Nullable
    Integer from(String words) {
        var left = places.get(words);
        return left == null ? null : left.poll();
    }

    /** What of a change did not move elsewhere. */
    List<String> left(Change<String> change) {
        return places(change).stream()
                .map(it -> change.before().get(it - change.at()))
                .toList();
    }

    /** The same, by its places before. */
    List<Integer> places(Change<String> change) {
        return IntStream.range(change.at(), change.at() + change.before().size())
                .filter(it -> !taken.contains(it))
                .boxed()
                .toList();
    }
}
