package org.fabcom.imports;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the imports, for those who may. */
@Component
final class ImportEntry implements NavigationEntry {

    @Override
    public String url() {
        return Imports.HOME;
    }

    @Override
    public String label() {
        return "imports.title";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Place place() {
        return Place.ADMINISTRATION;
    }

    @Override
    public String room() {
        return "imports";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.is(InstanceRole.ADMINISTRATOR) || visitor.is(InstanceRole.CATALOGUE_EDITOR);
    }
}
