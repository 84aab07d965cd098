package org.fabcom.market.listing;

import module java.base;
import org.fabcom.market.Standing;
import org.fabcom.market.display.Shelf;
import org.fabcom.market.posts.Publishing;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The square on the home page: the newest offers and wants. */
@Component
@Order(20)
record NewPanel(Shelf shelf, PostLines lines, Standing standing, Publishing publishing) implements HomePanel {

    private static final int SHOWN = 3;

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        var found = shelf.newest(standing.of(page.visitor()), publishing.today(), SHOWN);
        if (found.first().isEmpty()) return Optional.empty();
        return Optional.of(
                new Panel("market/new", new NewView(lines.of(found.first(), lines.home(page), page), found.total())));
    }
}
