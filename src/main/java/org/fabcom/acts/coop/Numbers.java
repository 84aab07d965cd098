package org.fabcom.acts.coop;

import module java.base;
import org.fabcom.imports.reading.SheetTable.Line;
import org.fabcom.kernel.Ids;

/**
 * The numbers of the acts of a table, read from its first line on: what the table says, else one made of all that the line says.
 * The second of two equal lines is another act; brought again in the same order, each finds its own.
 */
final class Numbers {

    static final String ID = "ID CRA";

    private final Map<String, Integer> alike = new HashMap<>();

    /** Short, whatever stands there. */
    static UUID key(String id) {
        return Ids.named(id);
    }

    String of(Line it) {
        var id = it.value(ID);
        if (!id.isEmpty()) return id;
        return "sans " + made(it);
    }

    /** Short, of the cells under a heading. */
    String made(Line it) {
        var said = key(it.columns().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .map(at -> at < it.cells().size() ? it.cells().get(at).strip() : "")
                        .reduce("", (all, cell) -> all + "\u0000" + cell))
                .toString();
        return said + " " + alike.merge(said, 1, Integer::sum);
    }
}
