package org.fabcom.accompaniment.accompaniers.directory;

import java.util.Set;
import java.util.function.Function;

/** A filter of the directory: its name in the address, and the values that somebody answers to. */
enum Facet {
    AVAILABILITY("dispo", it -> Set.of(it.availability().name())),
    WHO("qui", it -> Set.of(it.kind().name())),
    PRICE("tarif", Entry::prices),
    SKILL("savoir-faire", Entry::skills),
    TOOL("outil", Entry::tools);

    private final String key;
    private final Function<Entry, Set<String>> values;

    Facet(String key, Function<Entry, Set<String>> values) {
        this.key = key;
        this.values = values;
    }

    String key() {
        return key;
    }

    Set<String> of(Entry it) {
        return values.apply(it);
    }
}
