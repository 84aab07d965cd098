package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: what providers changed last. */
@Component
@Order(20)
record ChangesPanel(Changes changes) implements HomePanel {

    private static final int MOST = 3;

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        if (page.visitor().signedIn()) return Optional.empty();
        var last = changes.last(MOST);
        return last.isEmpty() ? Optional.empty() : Optional.of(new Panel("catalogue/changes", new ChangesView(last)));
    }
}
