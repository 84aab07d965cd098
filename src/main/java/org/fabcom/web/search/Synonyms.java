package org.fabcom.web.search;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.shipped.Shipped;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups of words that people use for the same thing, as data: a line is a group, its words are parted by commas. Thread-safe. */
@Component
class Synonyms {

    /** @param phrases of the groups that are more than one word, the longest first */
    record Known(List<List<String>> groups, List<String> phrases) {

        static Known of(List<List<String>> groups) {
            var phrases = groups.stream()
                    .flatMap(List::stream)
                    .filter(it -> it.contains(" "))
                    .sorted((a, b) -> b.length() - a.length())
                    .distinct()
                    .toList();
            return new Known(groups, phrases);
        }
    }

    private record Kept(String lines, Known known) {}

    private final List<List<String>> usual;
    private final Optional<OwnSynonyms> own;
    private volatile @Nullable Kept kept;

    Synonyms(Optional<OwnSynonyms> own) {
        this.own = own;
        usual = groups(Shipped.text("search/synonyms.txt"));
    }

    /** Folded: no accents, no case. */
    Known known() {
        var lines = own.map(OwnSynonyms::lines).orElse("");
        var known = kept;
        if (known != null && known.lines().equals(lines)) return known.known();
        var all = Stream.concat(groups(lines).stream(), usual.stream()).toList();
        var fresh = Known.of(all);
        kept = new Kept(lines, fresh);
        return fresh;
    }

    private static List<List<String>> groups(String lines) {
        return lines.lines()
                .filter(it -> !it.startsWith("#"))
                .map(it -> Arrays.stream(it.split("[,;]"))
                        .map(Fold::words)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList())
                .filter(it -> it.size() > 1)
                .toList();
    }
}
