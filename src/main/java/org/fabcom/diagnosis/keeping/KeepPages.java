package org.fabcom.diagnosis.keeping;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.asking.StructurePages;
import org.fabcom.diagnosis.asking.ToolPages;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.Kept;
import org.fabcom.diagnosis.kept.KeptFor;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.diagnosis.result.ShownSheet;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Qr;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keeping: the address for oneself, or a dated sheet in one’s organisation. Sign-in and sign-up come back here with all. */
@Controller
record KeepPages(Accompaniment accompaniment, Diagnoses diagnoses, Organisations organisations, List<KeptFor> keptFor) {

    static final String PATH = "/faire-le-point/garder";
    /** Asked from the sheet: who has no organisation yet goes straight to registering one. */
    private static final String AT_ONCE = "suivre";

    private static final int SCANNABLE = 1_100;

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView keep(HttpServletRequest request, Visitor me, Page page) {
        var answers = Answers.of(request.getParameterMap());
        var clean = answers.withoutSecrets();
        if (!clean.equals(answers) || Answers.fromForm(request.getParameterMap())) return page.redirect(clean.at(PATH));
        var view = view(answers, Form.empty(), me, page);
        boolean nowhere =
                me.signedIn() && view.complete() && view.organisations().isEmpty();
        if (nowhere && request.getParameter(AT_ONCE) != null) return page.redirect(view.newOrganisation());
        return page.show("diagnosis/keep", view);
    }

    /** The structure as it was described, so that nobody types it twice. */
    private static String register(Answers answers, String here) {
        return Address.of("/structures/nouvelle")
                .with("suite", here)
                .with("nom", answers.name())
                .with("type", answers.audience() == Audience.SHOP ? "SHOP" : "ASSOCIATION")
                .with("registre", "AUCUN")
                .toString();
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView kept(HttpServletRequest request, Form form, Visitor me, Page page) {
        var answers = Answers.of(request.getParameterMap());
        var checked = Checked.of(answers);
        if (answers.tools().isEmpty() || !checked.ok() || !answers.equals(answers.withoutSecrets()))
            return page.redirect(answers.withoutSecrets().at(ToolPages.PATH));
        var organisation = organisation(form.value("organisation"), me);
        if (organisation == null) {
            form.reject("organisation", page.t("diagnosis.keep.choose"));
            return page.refuse("diagnosis/keep", view(answers, form, me, page));
        }
        var library = accompaniment.library(checked.situation());
        var diagnosis = Diagnosis.of(checked.situation(), library, accompaniment.today());
        var id = diagnoses.keep(organisation, me.party(), answers.query(), diagnosis, library);
        return page.redirect(next(organisation, me).orElse(Kept.PATH + "/" + id), "diagnosis.kept.done");
    }

    private @org.jspecify.annotations.Nullable PartyId organisation(String chosen, Visitor me) {
        try {
            var id = new PartyId(UUID.fromString(chosen));
            if (me.sits(id, Seat.MEMBER)) return id;
            if (others(me).anyMatch(it -> it.id().equals(id))) return id;
            throw Problem.forbidden();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** What was kept for others is wanted where they are accompanied. */
    private Optional<String> next(PartyId organisation, Visitor me) {
        return keptFor.stream()
                .flatMap(it -> it.next(organisation, me).stream())
                .findFirst();
    }

    private Stream<KeptFor.Structure> others(Visitor me) {
        return keptFor.stream().flatMap(it -> it.structures(me).stream());
    }

    private KeepView view(Answers answers, Form form, Visitor me, Page page) {
        var here = answers.at(PATH);
        var address = page.absolute(answers.at(answers.tools().isEmpty() ? StructurePages.PATH : ToolPages.PATH));
        var mine = me.signedIn()
                ? Stream.concat(
                                organisations.of(me.party()).stream()
                                        .map(it ->
                                                OptionView.of(it.organisation().toString(), it.name())),
                                others(me)
                                        .map(it -> new OptionView(
                                                it.id().toString(), it.name(), page.t("diagnosis.keep.for"))))
                        .toList()
                : List.<OptionView>of();
        return new KeepView(
                !answers.tools().isEmpty() && Checked.of(answers).ok(),
                answers.at(answers.tools().isEmpty() ? ToolPages.PATH : ShownSheet.PATH),
                answers.query(),
                address,
                address.length() <= SCANNABLE ? Qr.of(address) : null,
                "mailto:?subject="
                        + Address.encode(page.t("diagnosis.keep.mail.subject")).replace("+", "%20") + "&body="
                        + Address.encode(address).replace("+", "%20"),
                Address.of("/connexion").with("suite", here).toString(),
                Address.of("/inscription").with("suite", here).toString(),
                register(answers, here),
                mine,
                form);
    }
}
