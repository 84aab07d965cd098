package org.fabcom.web.search;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.shipped.Shipped;

/** Sentences that tell a trouble rather than name a thing, as data: what must be said, and the pages that lead the answer. */
final class Troubles {

    /** @param said of each part one must be said */
    private record Trouble(List<String> pages, List<List<String>> said) {

        boolean in(String sentence) {
            return said.stream()
                    .allMatch(part -> part.stream()
                            .anyMatch(it -> sentence.contains(" " + it + " ") || sentence.contains(" " + it + "s ")));
        }
    }

    private static final List<Trouble> ALL = read();

    private Troubles() {}

    /** Addresses of pages, the first first. */
    static List<String> pages(String sentence) {
        var folded = " " + Fold.words(sentence) + " ";
        return ALL.stream()
                .filter(it -> it.in(folded))
                .flatMap(it -> it.pages().stream())
                .distinct()
                .toList();
    }

    private static List<Trouble> read() {
        return Shipped.lines("search/troubles.txt")
                .filter(it -> !it.isBlank())
                .map(it -> it.split(" : ", 2))
                .map(it -> new Trouble(
                        List.of(it[0].split(" ")),
                        Arrays.stream(it[1].split("\\+")).map(Troubles::words).toList()))
                .toList();
    }

    private static List<String> words(String part) {
        return Stream.of(part.split(",")).map(Fold::words).toList();
    }
}
