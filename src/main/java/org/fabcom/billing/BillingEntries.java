package org.fabcom.billing;

import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** On the page of an organisation: its invoices, for whoever keeps one. */
@Component
class BillingEntries implements NavigationEntry {

    @Override
    public String url() {
        return "/facturer/";
    }

    @Override
    public String label() {
        return "billing.link";
    }

    @Override
    public int order() {
        return 242;
    }

    @Override
    public Place place() {
        return Place.ORGANISATION;
    }

    @Override
    public String room() {
        return "billing";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.seats().values().stream().anyMatch(it -> it.atLeast(Seat.REFERENT));
    }
}
