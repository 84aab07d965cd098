package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.governance.proposals.ProposalQueues;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a body: what is talked about now; and what of it waits for somebody. */
@Component
@Order(10)
record ProposalSection(ProposalQueues proposals, Bodies bodies) implements BodySection {

    private static final int MOST = 8;
    private static final List<State> OPEN = List.of(
            State.DISCUSSION, State.AMENDABLE, State.FROZEN, State.CONSENT, State.VOTING, State.NO_QUORUM, State.TIED);

    @Override
    public Section section(Body body, Visitor me, Page page) {
        var lines = proposals.newest(body.id(), OPEN, MOST).stream()
                .map(it -> new Line(
                        it.url(),
                        it.title(),
                        page.t("agora.waits." + it.state()),
                        page.t("agora.state." + it.state()),
                        tone(it.state())))
                .toList();
        return new Section(
                page.t("agora.section.proposals"),
                lines,
                body.url() + "/propositions",
                page.t("agora.section.proposals.none"));
    }

    @Override
    public String waits() {
        return ProposalQueues.WAITS;
    }

    /** Rounds of consent to which they have said nothing yet, and frozen texts that wait for whoever manages. */
    @Override
    public List<Line> waiting(Visitor me, Page page) {
        var own = bodies.of(me).stream().collect(Collectors.toMap(Body::id, it -> it));
        var manages = new HashMap<UUID, Boolean>();
        return proposals.waiting(List.copyOf(own.keySet()), me.party()).stream()
                .filter(it -> it.state() != State.FROZEN
                        || manages.computeIfAbsent(
                                it.body(), body -> bodies.mayManage(me, Objects.requireNonNull(own.get(body)))))
                .map(it -> waiting(it, page))
                .toList();
    }

    private static Line waiting(Proposal it, Page page) {
        boolean frozen = it.state() == State.FROZEN;
        var line = new Line(
                it.url() + (frozen ? "" : "#consentement"),
                it.title(),
                page.t("agora.waits." + it.state() + (frozen && it.compares() ? ".compared" : "")),
                page.t("agora.state." + it.state()),
                tone(it.state()));
        return frozen
                ? line.toDo(it.body(), page.t("agora.act.decide"))
                : line.waiting(it.body(), page.t("agora.act.consent"));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case DISCUSSION, AMENDABLE, CONSENT, VOTING -> Tone.OPEN;
            case FROZEN -> Tone.TO_COME;
            case NO_QUORUM, TIED -> Tone.CARE;
            default -> Tone.PLAIN;
        };
    }
}
