package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.proposals.Argument;
import org.fabcom.governance.proposals.Arguments;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.governance.proposals.Lengths;
import org.fabcom.governance.proposals.ProposalRefusal;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one does with a proposal until its text is frozen, and what one says of it. */
@Controller
record DebatePages(Hall hall, Deliberation deliberation, Arguments arguments, ProposalDrawing drawing) {

    @PostMapping(Hall.ONE + "/publier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView publish(UUID body, UUID proposal, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var refused = deliberation.publish(proposal, me);
        return refused.filter(ProposalRefusal.NO_DRIVER::equals).isPresent()
                ? page.redirectWithCare(it.url() + "/modifier?publier=oui", ProposalRefusal.NO_DRIVER.key())
                : Hall.answer(it, refused, "agora.published", page);
    }

    @PostMapping(Hall.ONE + "/ouvrir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView open(UUID body, UUID proposal, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, deliberation.openAmendments(proposal, me), "agora.opened", page);
    }

    @PostMapping(Hall.ONE + "/soutenir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView support(UUID body, UUID proposal, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        boolean stands = form.has("soutien", "oui");
        var refused = deliberation.support(proposal, stands, me);
        return Hall.answer(it, "#soutien", refused, stands ? "agora.support.given" : "agora.support.gone", page);
    }

    @PostMapping(Hall.ONE + "/figer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView freeze(UUID body, UUID proposal, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, deliberation.freeze(proposal, form.value("raison"), me), "agora.frozen", page);
    }

    @PostMapping(Hall.ONE + "/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(UUID body, UUID proposal, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var refused = deliberation.withdraw(proposal, me);
        return refused.isPresent()
                ? Hall.answer(it, refused, "", page)
                : page.redirectWithUndo(it.url(), it.url() + "/rouvrir", "agora.withdrawn");
    }

    @PostMapping(Hall.ONE + "/rouvrir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView reopen(UUID body, UUID proposal, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, deliberation.reopen(proposal, me), "agora.reopened", page);
    }

    @PostMapping(Hall.ONE + "/reprendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeOver(UUID body, UUID proposal, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, deliberation.takeOver(proposal, me), "agora.taken", page);
    }

    @PostMapping(Hall.ONE + "/desaccord")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView minority(UUID body, UUID proposal, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, deliberation.dissent(proposal, form.value("desaccord"), me), "agora.dissent.kept", page);
    }

    @PostMapping(Hall.ONE + "/arguments")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID body, UUID proposal, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var kind = kind(form);
        var words = form.value("dit");
        if (kind.isEmpty()) form.reject("genre", page.t("agora.argument.kind.missing"));
        if (words.isEmpty()) form.reject("dit", page.t("agora.argument.missing"));
        ProposalForms.longest(form, "dit", Lengths.ARGUMENT, page);
        ProposalForms.longest(form, "source", Lengths.SOURCE, page);
        var value = hall.value(hall.body(body, me), form.value("valeur"), form, page);
        if (form.wrong())
            return page.refuse(
                    "governance/proposal", drawing.draw(it, hall.body(body, me), form, Address.of(it.url()), me, page));
        var seen = form.value("vu");
        int text = seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : it.current();
        var refused = arguments.say(proposal, text, kind.get(), words, form.value("source"), value, me);
        return Hall.answer(it, "#debat", refused, "agora.argument.said", page);
    }

    @PostMapping(Hall.ONE + "/arguments/{argument}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID body, UUID proposal, UUID argument, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var gone = arguments.takeBack(argument, me.party())
                ? Optional.<ProposalRefusal>empty()
                : Optional.of(ProposalRefusal.NOT_NOW);
        return Hall.answer(it, "#debat", gone, "agora.argument.gone", page);
    }

    private static Optional<Argument.Kind> kind(Form form) {
        for (var it : Argument.Kind.values()) if (it.name().equals(form.value("genre"))) return Optional.of(it);
        return Optional.empty();
    }
}
