package org.fabcom.flows.declaring;

import module java.base;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcels;
import org.fabcom.flows.Duty;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.TypedDecimal;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** ProofFiles of a declaration, and the rates by which it is paid. */
@Controller
record FollowUpPages(Gate gate, ProofFiles proofs, Support support, DeclarationScreen screen) {

    private static final String PATH = "/pesee/declarations/{organisation}";
    private static final int LONGEST = 200;
    private static final long MOST_CENTS = 9_999_999_999L;

    @PostMapping(PATH + "/preuve")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView prove(
            UUID organisation,
            @RequestParam(name = "preuve", required = false) @Nullable MultipartFile preuve,
            Form form,
            Visitor me,
            Page page)
            throws IOException {
        var sites = gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var quarter = screen.quarter(form.value("trimestre"));
        var refused = taken(new PartyId(organisation), quarter, preuve, me);
        if (refused.isEmpty())
            return page.redirect(DeclarationScreen.at(organisation, quarter), "flows.declaring.step.done");
        form.reject(
                "preuve",
                page.t("flows.declaring.proof." + refused, page.formats().bytes(Parcels.LARGEST)));
        return page.refuse("flows/declaration", screen.view(organisation, quarter, sites, form, page));
    }

    /** Why it is not kept; empty if it is. */
    private String taken(PartyId owner, Quarter quarter, @Nullable MultipartFile sent, Visitor me) {
        if (sent == null || sent.isEmpty()) return Checked.Why.EMPTY.name();
        var name = sent.getOriginalFilename();
        return switch (Parcels.check(name == null ? "preuve" : name, sent.getSize(), sent)) {
            case Checked.Refused it -> it.why().name();
            case Checked.Ready it -> proofs.add(owner, quarter, it.parcel(), me.party()) ? "" : "NO_ROOM";
        };
    }

    @PostMapping(PATH + "/bareme")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView rate(UUID organisation, Form form, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var quarter = screen.quarter(form.value("trimestre"));
        var stream = Stream.of(EcomaisonCategory.Stream.values())
                .filter(it -> it.name().equals(form.value("filiere")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
        var basis = Stream.of(Support.Basis.values())
                .filter(it -> it.name().equals(form.value("assiette")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
        var cents = cents(form.value("taux"));
        if (cents.isEmpty()) form.reject("taux", page.t("flows.declaring.amount.wrong"));
        else if (cents.getAsLong() > Support.MOST)
            form.reject("taux", page.t("flows.declaring.rate.much", page.euros(Support.MOST)));
        var source = form.line("source", page);
        if (source.isBlank()) form.reject("source", page.t("flows.survey.source.missing"));
        if (source.length() > LONGEST) form.reject("source", page.t("web.field.long", LONGEST));
        if (form.wrong())
            return page.refuse("flows/declaration", screen.view(organisation, quarter, sites, form, page));
        support.say(
                new PartyId(organisation),
                new Support.Rate(stream, basis, cents.getAsLong(), quarter.first(), source),
                me.party());
        return page.redirect(DeclarationScreen.at(organisation, quarter), "flows.declaring.rate.done");
    }

    /** Euros as they are typed; empty if they are none. */
    static OptionalLong cents(String typed) {
        return TypedDecimal.cents(typed, MOST_CENTS);
    }
}
