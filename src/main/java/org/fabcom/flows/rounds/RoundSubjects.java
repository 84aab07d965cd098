package org.fabcom.flows.rounds;

import module java.base;
import org.fabcom.agenda.meetings.MeetingSubjects;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Meetings that are rounds: of their crew, and of the desk. */
@Component
record RoundSubjects(PickupRounds rounds, Sites sites, Duties duties) implements MeetingSubjects {

    static final String KIND = "flows.round";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean exists(UUID id) {
        return rounds.find(id).isPresent();
    }

    @Override
    public boolean mayRead(UUID id, Visitor visitor) {
        return rounds.find(id)
                .flatMap(it -> sites.find(it.said().site()))
                .filter(it -> duties.may(visitor, it, Duty.CHECK))
                .isPresent();
    }

    @Override
    public boolean mayArrange(UUID id, Visitor visitor) {
        return mayRead(id, visitor);
    }

    /** The crew has it too, which reads the meeting. */
    @Override
    public Optional<LinkView> link(UUID id, Page page) {
        return exists(id) ? Optional.of(new LinkView(RoundPages.PATH + id, page.t("rounds.round"))) : Optional.empty();
    }
}
