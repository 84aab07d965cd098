package org.fabcom.catalogue.search;

import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The library in the menu. */
@Component
final class CatalogueEntry implements NavigationEntry {

    @Override
    public String url() {
        return ShelfPages.PATH;
    }

    @Override
    public String label() {
        return "shelf.nav";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String room() {
        return "catalogue";
    }
}
