package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.meetings.MeetingSubjects;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Meetings in an opening: of its mediator, and of coordinators. */
@Component
record OpeningSubjects(Openings openings) implements MeetingSubjects {

    static final String KIND = "agenda.opening";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean exists(UUID id) {
        return openings.find(id).isPresent();
    }

    @Override
    public boolean mayRead(UUID id, Visitor visitor) {
        return visitor.is(InstanceRole.COORDINATOR) || own(id, visitor);
    }

    @Override
    public boolean mayArrange(UUID id, Visitor visitor) {
        return mayRead(id, visitor);
    }

    @Override
    public Optional<LinkView> link(UUID id, Page page) {
        return own(id, page.visitor())
                ? Optional.of(new LinkView(OpeningEntries.OWN, page.t("openings.title")))
                : Optional.empty();
    }

    private boolean own(UUID id, Visitor visitor) {
        return visitor.signedIn()
                && openings.find(id)
                        .filter(it -> it.mediator().equals(visitor.party()))
                        .isPresent();
    }
}
