package org.fabcom.till.setup;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.kernel.Days;
import org.fabcom.people.People;
import org.fabcom.till.TillDesk;
import org.fabcom.web.HomePanel;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home of whoever controls: the tills that were opened to them, and until when. */
@Component
@Order(2)
record ControlPanel(Duties duties, People people) implements HomePanel {

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        if (!page.visitor().signedIn()) return Optional.empty();
        var lines = new ArrayList<LinkView>();
        duties.lentTo(page.visitor().party())
                .forEach((house, until) -> lines.add(new LinkView(
                        TillDesk.HOME,
                        page.t(
                                "till.control.home.line",
                                people.name(house).orElse(""),
                                page.date(LocalDate.ofInstant(until.minusSeconds(1), Days.ZONE))))));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("till/controlpanel", new ControlPanelView(lines)));
    }
}
