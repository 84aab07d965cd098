package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.charter.CharterValues;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.ProposalRefusal;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The way in to a proposal, and the answer to whatever was done there. */
@Component
record Hall(BodyDoor door, Proposals proposals, CharterValues values) {

    static final String PATH = "/agora/{body}/propositions";
    static final String ONE = PATH + "/{proposal}";

    Body body(UUID body, Visitor me) {
        return door.enter(body, me);
    }

    /** To write there. */
    Body speaking(UUID body, Visitor me) {
        return door.speak(body, me);
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

    /** The value that is said to be at stake; null: none, and the form says so where there is none of that kind. */
    @Nullable
    UUID value(Body of, String typed, Form form, Page page) {
        if (typed.isEmpty()) return null;
        var value = Ids.read(typed).filter(it -> values.names(of.id()).containsKey(it));
        if (value.isEmpty()) form.reject("valeur", page.t("governance.citing.which"));
        return value.orElse(null);
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
