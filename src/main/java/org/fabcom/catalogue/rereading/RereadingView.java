package org.fabcom.catalogue.rereading;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.reading.SheetView.Line;

/** The facts handed out; {@code stale}: how many in all were read more than a year ago; and what hosts offered as long ago. */
public record RereadingView(List<Item> items, long stale, List<OldOffer> offers, long oldOffers) {

    /** An offer of a host that was told long ago, and the page on which it is corrected. */
    public record OldOffer(String software, String host, LocalDate told, String correct) {}

    /** A fact as it stands, and where it can be corrected. */
    public record Item(UUID id, Sheet sheet, String about, Line line, String correct) {}

    public RereadingView {
        items = List.copyOf(items);
    }
}
