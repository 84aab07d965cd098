package org.fabcom.catalogue.rereading;

import java.util.List;
import java.util.UUID;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.reading.SheetView.Line;

/** The facts handed out; {@code stale}: how many in all were read more than a year ago. */
public record RereadingView(List<Item> items, long stale) {

    /** A fact as it stands, and where it can be corrected. */
    public record Item(UUID id, Sheet sheet, String about, Line line, String correct) {}

    public RereadingView {
        items = List.copyOf(items);
    }
}
