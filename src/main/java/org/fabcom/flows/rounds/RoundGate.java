package org.fabcom.flows.rounds;

import module java.base;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** The desk plans rounds; their crew reads and drives them. For everybody else a round is forbidden. */
@Component
record RoundGate(PickupRounds rounds, Sites sites, Duties duties, Meetings meetings) {

    /** A round, where it leaves from, and whether the visitor plans. */
    record Standing(PickupRound round, Site site, Set<PartyId> crew, boolean plans) {}

    Standing desk(UUID id, Visitor me) {
        var it = find(id, me);
        if (!it.plans()) throw Problem.forbidden();
        return it;
    }

    Standing crew(UUID id, Visitor me) {
        var it = find(id, me);
        if (!it.plans() && !it.crew().contains(me.party())) throw Problem.forbidden();
        return it;
    }

    private Standing find(UUID id, Visitor me) {
        var round = rounds.find(id).orElseThrow(Problem::notFound);
        var site = sites.find(round.said().site()).orElseThrow();
        var meeting = round.meeting();
        Set<PartyId> crew = meeting == null
                ? Set.of()
                : meetings.find(meeting).map(Meeting::parties).orElse(Set.of());
        return new Standing(round, site, crew, duties.may(me, site, Duty.CHECK));
    }
}
