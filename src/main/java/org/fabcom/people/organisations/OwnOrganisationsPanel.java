package org.fabcom.people.organisations;

import module java.base;
import org.fabcom.people.Organisations;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of a member: their organisations. */
@Component
@Order(1)
record OwnOrganisationsPanel(Organisations organisations) implements HomePanel {

    private static final int MOST = 4;

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        if (!page.visitor().signedIn()) return Optional.empty();
        var all = organisations.of(page.visitor().party());
        if (all.isEmpty()) return Optional.empty();
        var shown = all.stream()
                .limit(MOST)
                .map(it -> new OwnOrganisationsView.Line(
                        "/structures/" + it.organisation(),
                        it.name(),
                        page.t("people.trade." + it.trade()) + " · " + page.t("people.seat." + it.seat())))
                .toList();
        return Optional.of(new Panel("people/ownorganisations", new OwnOrganisationsView(shown, all.size())));
    }
}
