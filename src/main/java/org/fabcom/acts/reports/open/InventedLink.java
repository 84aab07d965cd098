package org.fabcom.acts.reports.open;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the invented territory the town council reads the figures of the team. */
@Component
@Order(86) // after the acts
record InventedLink(FigureLinks links, ClosedYears closed, Rights rights) implements DemoData {

    @Override
    public void fill() {
        rights.holders(InstanceRole.COORDINATOR).stream()
                .min(Comparator.comparing(RoleHolder::name))
                .ifPresent(it -> {
                    links.create("Conseil municipal de Pont-Neuf", it.person());
                    for (int year : closed.open()) closed.close(year, it.person());
                });
    }
}
