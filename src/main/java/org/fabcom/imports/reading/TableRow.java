package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Storable;

/** One row of a table: where it stands, and its cells by heading. Headings are found whatever their case, accents and apostrophes. */
public record TableRow(int number, String place, Map<String, String> cells) {

    /** A row of a sheet under its headings, counted as whoever looks at it does; what runs over them has its column for a name. */
    static TableRow of(int number, List<String> cells, List<String> names) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            if (i >= names.size() && cells.get(i).isBlank()) continue;
            all.put(i < names.size() ? names.get(i) : numbered(i), Storable.kept(cells.get(i)));
        }
        return new TableRow(number, "ligne " + number, all);
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

    /** A line without anything, whatever its separators. */
    static boolean blank(List<String> cells, boolean taken) {
        return (!taken || cells.size() < 2) && cells.stream().allMatch(String::isBlank);
    }

    /** Of two headings that are the same the second gets a number, as mapping files write it. */
    static List<String> headings(List<String> cells) {
        var names = new LinkedHashSet<String>();
        var times = new HashMap<String, Integer>();
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) last--;
        for (int i = 0; i < last; i++) {
            var said = cells.get(i).replaceAll("\\s+", " ").strip();
            var name = said.isEmpty() ? numbered(i) : said;
            int more = times.getOrDefault(name, 0);
            while (!names.add(more == 0 ? name : name + "__" + more)) more++;
            times.put(name, more + 1);
        }
        return List.copyOf(names);
    }

    private static String numbered(int column) {
        return "colonne " + (column + 1);
    }
}
