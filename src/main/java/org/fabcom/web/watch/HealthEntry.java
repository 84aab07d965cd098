package org.fabcom.web.watch;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** How the instance does, among the links of an administrator. */
@Component
class HealthEntry implements NavigationEntry {

    @Override
    public String url() {
        return "/administration/sante";
    }

    @Override
    public String label() {
        return "web.health.title";
    }

    @Override
    public int order() {
        return 625;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public String room() {
        return "web";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.is(InstanceRole.ADMINISTRATOR);
    }
}
