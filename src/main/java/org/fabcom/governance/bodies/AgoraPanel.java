package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home of a person: what waits for their voice, their signature or their hand, and only then. */
@Component
@Order(0)
record AgoraPanel(ObjectProvider<BodySection> sections, Bodies bodies) implements HomePanel {

    private static final int MOST = 3;

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        if (!page.visitor().signedIn()) return Optional.empty();
        var all = AgoraPages.waiting(waiting(page.visitor()), page.visitor(), page);
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new Panel(
                "governance/panel",
                new WaitingView(
                        page.t(BodySection.Line.heading(all), all.size()),
                        all.stream().limit(MOST).toList())));
    }

    private static List<PartyId> managed(Visitor me) {
        return me.seats().keySet().stream()
                .filter(it -> me.sits(it, Seat.MANAGER))
                .toList();
    }

    /** The sections that may have something, asked at once. */
    private List<BodySection> waiting(Visitor me) {
        var all = sections.orderedStream().toList();
        if (all.isEmpty()) return all;
        return bodies.ofTheirs("select " + all.stream().map(BodySection::waits).collect(Collectors.joining(", ")), me)
                .param("person", me.party().value(), "managed", Rows.ids(managed(me)))
                .single((row, n) -> {
                    var some = new ArrayList<BodySection>();
                    for (int i = 0; i < all.size(); i++) if (row.getBoolean(i + 1)) some.add(all.get(i));
                    return List.copyOf(some);
                });
    }
}
