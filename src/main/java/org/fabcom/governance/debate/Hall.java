package org.fabcom.governance.debate;

import java.util.Optional;
import java.util.UUID;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.ProposalRefusal;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The way in to a proposal, and the answer to whatever was done there. */
@Component
class Hall {

    static final String PATH = "/agora/{body}/propositions";
    static final String ONE = PATH + "/{proposal}";

    private final BodyDoor door;
    private final Proposals proposals;

    Hall(BodyDoor door, Proposals proposals) {
        this.door = door;
        this.proposals = proposals;
    }

    Body body(UUID body, Visitor me) {
        return door.enter(body, me);
    }

    /** A draft is its author's alone. */
    Proposal find(UUID body, UUID proposal, Visitor me) {
        door.enter(body, me);
        return within(body, proposal, me);
    }

    /** The same where one has come in to the body. */
    Proposal within(UUID body, UUID proposal, Visitor me) {
        return proposals
                .find(proposal)
                .filter(it -> it.body().equals(body))
                .filter(it -> it.state() != Proposal.State.DRAFT || it.author().equals(me.party()))
                .orElseThrow(Problem::notFound);
    }

    /** Back to the proposal, with what became of it or why not. */
    static ModelAndView answer(Proposal it, Optional<ProposalRefusal> refused, String done, Page page) {
        return answer(it, "", refused, done, page);
    }

    static ModelAndView answer(Proposal it, String part, Optional<ProposalRefusal> refused, String done, Page page) {
        return refused.isPresent()
                ? page.redirectWithCare(it.url() + part, refused.get().key())
                : page.redirect(it.url() + part, done);
    }
}
