package org.fabcom.catalogue.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What services are for, in English ({@code catalogue/uses-en.tsv}); what an editor wrote stays as they wrote it. */
public final class UseWords {

    private static final Map<String, String> ENGLISH = read();
    private static final Set<String> SAID = Set.copyOf(ENGLISH.values());

    private UseWords() {}

    public static String of(@Nullable String usage, String lang) {
        if (usage == null) return "";
        return lang.equals("en") ? ENGLISH.getOrDefault(usage, usage) : usage;
    }

    /** The language of what is shown, where it is not the reader’s. */
    public static @Nullable String language(String shown, String lang) {
        return lang.equals("fr") || lang.equals("en") && SAID.contains(shown) ? null : "fr";
    }

    private static Map<String, String> read() {
        try (var file = Objects.requireNonNull(UseWords.class.getResourceAsStream("/catalogue/uses-en.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(it -> it[0], it -> it[1]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
