package org.fabcom.catalogue.rereading;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the facts that wait to be read again. */
@Component
final class RereadingEntry implements NavigationEntry {

    @Override
    public String url() {
        return RereadingPages.HOME;
    }

    @Override
    public String label() {
        return "editing.reread.nav";
    }

    @Override
    public int order() {
        return 31;
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
