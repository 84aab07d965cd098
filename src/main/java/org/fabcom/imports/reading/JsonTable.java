package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.bounds.Content;
import org.jspecify.annotations.Nullable;

/**
 * Records of JSON as rows of a table. What a record holds within goes by its path ({@code adresse.ville}); of a GeoJSON feature
 * the properties are the cells, and its point is a longitude and a latitude. A pair of decimals elsewhere is two cells, since
 * nobody knows which of them comes first.
 */
final class JsonTable {

    private static final List<String> LISTS = List.of("features", "results", "records", "data", "lieux");
    private static final int DEEP = 3;

    private JsonTable() {}

    static void each(Content content, Consumer<TableRow> reader) throws BrokenFile, IOException {
        int[] n = {0};
        JsonRows.each(content, LISTS, it -> {
            var cells = it instanceof Map<?, ?> record ? cells(record) : new LinkedHashMap<String, String>();
            reader.accept(new TableRow(++n[0], "fiche " + n[0], cells));
        });
    }

    private static Map<String, String> cells(Map<?, ?> record) {
        var cells = new LinkedHashMap<String, String>();
        if (record.get("properties") instanceof Map<?, ?> properties) add(cells, "", properties, 0);
        else add(cells, "", record, 0);
        if (record.get("geometry") instanceof Map<?, ?> geometry
                && geometry.get("coordinates") instanceof List<?> point
                && point.size() >= 2) {
            cells.putIfAbsent("longitude", text(point.get(0)));
            cells.putIfAbsent("latitude", text(point.get(1)));
        }
        return cells;
    }

    private static void add(Map<String, String> cells, String before, Map<?, ?> record, int depth) {
        record.forEach((name, value) -> {
            var path = before + name;
            if (value instanceof Map<?, ?> within && depth < DEEP && !within.isEmpty())
                add(cells, path + ".", within, depth + 1);
            else if (value instanceof List<?> pair && pair(pair))
                for (int i = 0; i < 2; i++) cells.put(path + "." + (i + 1), text(pair.get(i)));
            else cells.put(path, text(value));
        });
    }

    private static boolean pair(List<?> list) {
        return list.size() == 2
                && list.stream()
                        .allMatch(it -> it instanceof Number && it.toString().contains("."));
    }

    private static String text(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof List<?> list)
            return list.stream().map(JsonTable::text).collect(Collectors.joining("|"));
        return Storable.kept(value.toString());
    }
}
