package org.fabcom.places.twins;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the pairs that wait, with their number. */
@Component
final class TwinsEntry implements NavigationEntry {

    private final Twins twins;

    TwinsEntry(Twins twins) {
        this.twins = twins;
    }

    @Override
    public String url() {
        return TwinPages.HOME;
    }

    @Override
    public String label() {
        return "twins.nav";
    }

    @Override
    public Object[] labelArguments() {
        return new Object[] {twins.count()};
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Place place() {
        return Place.ADMINISTRATION;
    }

    @Override
    public String room() {
        return "places";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.is(ADMINISTRATOR) || visitor.is(CATALOGUE_EDITOR) || visitor.is(COORDINATOR);
    }
}
