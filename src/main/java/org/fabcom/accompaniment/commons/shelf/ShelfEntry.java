package org.fabcom.accompaniment.commons.shelf;

import org.fabcom.accompaniment.commons.SharedPlan;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** At the foot of each page. */
@Component
class ShelfEntry implements NavigationEntry {

    @Override
    public String url() {
        return SharedPlan.PATH;
    }

    @Override
    public String label() {
        return "commons.shelf.nav";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Place place() {
        return Place.FOOTER;
    }

    @Override
    public String room() {
        return "accompaniment";
    }
}
