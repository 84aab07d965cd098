package org.fabcom.catalogue.doubts;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the licences that wait for somebody to decide. */
@Component
final class DoubtsEntry implements NavigationEntry {

    @Override
    public String url() {
        return DoubtsPages.HOME;
    }

    @Override
    public String label() {
        return "editing.doubt.nav";
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
