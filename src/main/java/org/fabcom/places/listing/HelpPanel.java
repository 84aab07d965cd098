package org.fabcom.places.listing;

import module java.base;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: where to be helped, near a commune. Not there as long as no place is known. */
@Component
@Order(30)
record HelpPanel(FoundPlaces found) implements HomePanel {

    @Override
    public Slot slot() {
        return Slot.WIDE;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        return !page.visitor().signedIn() && found.any()
                ? Optional.of(new Panel("places/help", new HelpView(PlaceEntries.PATH)))
                : Optional.empty();
    }
}
