package org.fabcom.web.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups of words that people use for the same thing, as data: a line is a group, its words are parted by commas. Thread-safe. */
@Component
class Synonyms {

    /** @param phrases of the groups that are more than one word, the longest first */
    record Known(List<List<String>> groups, List<String> phrases) {}

    private record Kept(String lines, Known known) {}

    private final List<List<String>> usual;
    private final Optional<OwnSynonyms> own;
    private volatile @Nullable Kept kept;

    Synonyms(Optional<OwnSynonyms> own) {
        this.own = own;
        try (InputStream file = Synonyms.class.getResourceAsStream("/search/synonyms.txt")) {
            usual = groups(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Folded: no accents, no case. */
    Known known() {
        var lines = own.map(OwnSynonyms::lines).orElse("");
        var known = kept;
        if (known != null && known.lines().equals(lines)) return known.known();
        var all = Stream.concat(groups(lines).stream(), usual.stream()).toList();
        var fresh = new Known(all, Sentence.phrases(all));
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
