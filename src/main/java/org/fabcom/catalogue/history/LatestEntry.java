package org.fabcom.catalogue.history;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the last changes, where editors begin. */
@Component
final class LatestEntry implements NavigationEntry {

    @Override
    public String url() {
        return HistoryPages.LATEST;
    }

    @Override
    public String label() {
        return "editing.latest";
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public Place place() {
        return Place.ADMINISTRATION;
    }

    @Override
    public String room() {
        return "catalogue";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.is(ADMINISTRATOR) || visitor.is(CATALOGUE_EDITOR);
    }
}
