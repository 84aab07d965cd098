package org.fabcom.imports.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fabcom.kernel.Fold;

/** One row of a table: where it stands, and its cells by heading. Headings are found whatever their case, accents and apostrophes. */
public record TableRow(int number, String place, Map<String, String> cells) {

    /** A row of a sheet, counted as whoever looks at it does. */
    static TableRow of(int number, Map<String, String> cells) {
        return new TableRow(number, "ligne " + number, cells);
    }

    /** Where a file ends before its last row does. */
    static TableRow cut(int number) {
        return new TableRow(number, "fin du fichier", Map.of());
    }

    /** The cell under this heading, empty if there is none. */
    public String cell(String heading) {
        var exact = cells.get(heading);
        if (exact != null) return exact.strip();
        var key = Fold.key(heading);
        for (var it : cells.entrySet())
            if (Fold.key(it.getKey()).equals(key)) return it.getValue().strip();
        return "";
    }

    public boolean empty() {
        return cells.values().stream().allMatch(String::isBlank);
    }

    static Map<String, String> fresh() {
        return new LinkedHashMap<>();
    }
}
