package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.NotTaken;

/** Which of YunoHost's lists a file is, by what its entries say; each but the two first is refused in a sentence. */
enum YunoHostList {
    APPS(""),
    GRAVES(""),
    WISHES("catalogue.import.yunohost.wishes"),
    REJECTED("catalogue.import.yunohost.rejected"),
    SECURITY("catalogue.import.yunohost.security"),
    OTHER("catalogue.import.yunohost.other");

    static final Set<String> FILES = Set.of("graveyard.toml", "wishlist.toml", "rejectedlist.toml", "security.toml");

    private final String refusal;

    YunoHostList(String refusal) {
        this.refusal = refusal;
    }

    /** The key of the sentence, in which the file stands that is the right one. */
    Optional<String> refusal() {
        return refusal.isEmpty() ? Optional.empty() : Optional.of(refusal);
    }

    /** The first entry that is one decides. */
    static YunoHostList of(Fields file) {
        if (file.values().size() == 1
                && file.part("apps").filter(it -> !it.has("url")).isPresent()) return SECURITY;
        for (var entry : entries(file)) {
            if (entry.has("killed_date")) return GRAVES;
            if (entry.has("reason")) return REJECTED;
            if (entry.has("url") || entry.has("state")) return APPS;
            if (entry.has("upstream") || entry.has("website")) return WISHES;
        }
        return OTHER;
    }

    private static List<Fields> entries(Fields file) {
        return file.values().values().stream()
                .flatMap(it -> {
                    try {
                        return Optional.of(Fields.of(it)).stream();
                    } catch (NotTaken notOne) {
                        return Optional.<Fields>empty().stream();
                    }
                })
                .toList();
    }
}
