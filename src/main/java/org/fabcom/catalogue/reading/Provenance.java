package org.fabcom.catalogue.reading;

import module java.base;
import org.fabcom.catalogue.Draft;
import org.fabcom.catalogue.Merged;
import org.fabcom.catalogue.reading.SheetView.Field;
import org.jspecify.annotations.Nullable;

/** For each field of a sheet: its value and the source that gave it (C35). */
final class Provenance {

    private Provenance() {}

    static List<Field> of(Merged merged) {
        return List.of(
                field("name", merged, Draft::name),
                field("summary", merged, Draft::summary),
                field("site", merged, Draft::site),
                field("repository", merged, Draft::repository),
                field("licence", merged, Draft::licence),
                field("platforms", merged, Draft::platforms),
                field("hosting", merged, Draft::hosting));
    }

    private static Field field(String name, Merged merged, Function<Draft, @Nullable Object> read) {
        var origin = merged.origin(read);
        var value = read.apply(merged.values());
        if (origin == null || value == null) return new Field(name, null, null, null);
        var words = value instanceof List<?> list
                ? String.join(", ", list.stream().map(Object::toString).toList())
                : value.toString();
        return new Field(name, words, origin.source(), origin.readOn());
    }
}
