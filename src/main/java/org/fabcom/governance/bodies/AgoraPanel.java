package org.fabcom.governance.bodies;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** On the home of a person: what waits for their voice, and only then. */
@Component
class AgoraPanel implements HomePanel {

    private static final int MOST = 3;

    private final ObjectProvider<BodySection> sections;

    AgoraPanel(ObjectProvider<BodySection> sections) {
        this.sections = sections;
    }

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String room() {
        return "governance";
    }

    @Override
    public Optional<Panel> panel(Page page) {
        if (!page.visitor().signedIn()) return Optional.empty();
        var all = AgoraPages.waiting(
                sections.stream()
                        .sorted(Comparator.comparing(BodySection::order))
                        .toList(),
                page.visitor(),
                page);
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new Panel(
                "governance/panel",
                new WaitingView(all.size(), List.copyOf(all.stream().limit(MOST).toList()))));
    }
}
