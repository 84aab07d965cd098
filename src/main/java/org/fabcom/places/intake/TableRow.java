package org.fabcom.places.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fabcom.kernel.Fold;

/** One row of a table: where it stands, and its cells by heading. Headings are found whatever their case, accents and apostrophes. */
record TableRow(String place, Map<String, String> cells) {

    /** The cell under this heading, empty if there is none. */
    String cell(String heading) {
        var exact = cells.get(heading);
        if (exact != null) return exact.strip();
        var key = Fold.key(heading);
        for (var it : cells.entrySet())
            if (Fold.key(it.getKey()).equals(key)) return it.getValue().strip();
        return "";
    }

    boolean empty() {
        return cells.values().stream().allMatch(String::isBlank);
    }

    static Map<String, String> fresh() {
        return new LinkedHashMap<>();
    }
}
