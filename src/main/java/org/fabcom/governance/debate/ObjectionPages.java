package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.proposals.Consent;
import org.fabcom.governance.proposals.Lengths;
import org.fabcom.governance.proposals.Objection;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Objections and concerns: raised, tested, taken back; and the end of a round. */
@Controller
record ObjectionPages(Hall hall, Consent consent, ProposalDrawing drawing) {

    private static final String PART = "#consentement";

    @PostMapping(Hall.ONE + "/objections")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView object(UUID body, UUID proposal, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var kind = form.value("sorte");
        if (!kind.equals("OBJECTION") && !kind.equals("CONCERN"))
            form.reject("sorte", page.t("agora.objection.kind.missing"));
        if (form.value("objection").isEmpty()) form.reject("objection", page.t("agora.objection.missing"));
        ProposalForms.longest(form, "objection", Lengths.OBJECTION, page);
        var value = hall.value(hall.body(body, me), form.value("valeur"), form, page);
        if (form.wrong())
            return page.refuse(
                    "governance/proposal", drawing.draw(it, hall.body(body, me), form, Address.of(it.url()), me, page));
        var refused = consent.object(proposal, Objection.Kind.valueOf(kind), form.value("objection"), value, me);
        return Hall.answer(it, PART, refused, "agora.objection.said", page);
    }

    @PostMapping(Hall.ONE + "/objections/accord")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView agree(UUID body, UUID proposal, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, PART, consent.agree(proposal, me), "agora.agreed", page);
    }

    @PostMapping(Hall.ONE + "/objections/{objection}/examiner")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView test(UUID body, UUID proposal, UUID objection, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        boolean valid = form.value("valable").equals("oui");
        var refused = consent.test(proposal, objection, valid, form.value("raison"), me);
        return Hall.answer(it, PART, refused, valid ? "agora.objection.valid" : "agora.objection.set", page);
    }

    @PostMapping(Hall.ONE + "/objections/{objection}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID body, UUID proposal, UUID objection, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, PART, consent.takeBack(proposal, objection, me), "agora.objection.gone", page);
    }

    @PostMapping(Hall.ONE + "/conclure")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView conclude(UUID body, UUID proposal, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, consent.conclude(proposal, me), "agora.consent.concluded", page);
    }
}
