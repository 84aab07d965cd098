package org.fabcom.instance.foyer;

import java.util.Arrays;
import org.fabcom.instance.AdministrationPages;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the page of those who keep the instance; whoever only accompanies finds nothing to do there. */
@Component
final class Team implements NavigationEntry {

    @Override
    public String url() {
        return AdministrationPages.HOME;
    }

    @Override
    public String label() {
        return "web.administration";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public String room() {
        return "instance";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return Arrays.stream(InstanceRole.values())
                .filter(it -> it != InstanceRole.MEDIATOR)
                .anyMatch(visitor::is);
    }
}
