package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportSource;

/** A table with the columns that the screen proposes for it, as if somebody had pressed the button at once. */
public final class GuessedTable {

    private GuessedTable() {}

    public static ImportSource of(ImportSource.Entry table, ImportKind kind) {
        var guess = Guess.of(kind.fields(), Seen.of(table));
        var matching = Matching.of(
                kind.name(), MatchingPages.origin(table.fileName()), kind.fields(), guess, java.util.Map.of());
        return ImportSource.of(table.fileName(), List.of(table)).beside(Matching.ENTRY, matching.json());
    }
}
