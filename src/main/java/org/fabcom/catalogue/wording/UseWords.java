package org.fabcom.catalogue.wording;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;
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
        return Shipped.text("catalogue/uses-en.tsv")
                .lines()
                .map(line -> line.split("\t"))
                .collect(Collectors.toUnmodifiableMap(it -> it[0], it -> it[1]));
    }
}
