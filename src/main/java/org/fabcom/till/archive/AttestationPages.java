package org.fabcom.till.archive;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.till.Till;
import org.fabcom.till.TillDesk;
import org.fabcom.till.Tills;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillVersion;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The individual attestation of the editor, for one version and one user, with the fields of the administration's model
 * (BOI-LETTRE-000242). Refused while a journal does not hold, and where the law no longer takes it.
 */
@Controller
record AttestationPages(
        Duties duties,
        Tills tills,
        TillEvents events,
        JournalAudit audit,
        TillVersion version,
        TillLaw law,
        Organisations organisations,
        Clock clock,
        Pdf pdf) {

    private static final String PATH = TillDesk.HOME + "/attestation/{organisation}";

    static String of(PartyId owner) {
        return TillDesk.HOME + "/attestation/" + owner;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID organisation, Visitor me, Form form, Page page) {
        return page.show("till/attestation", view(new PartyId(organisation), me, form, page));
    }

    @GetMapping(PATH + ".pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> paper(UUID organisation, Visitor me, Form form, Page page) {
        var view = view(new PartyId(organisation), me, form, page);
        if (view.refused() != null) throw Problem.of(409, "FC-5211");
        return pdf.answer("attestation-caisse-" + TillVersion.NUMBER + ".pdf", "till/attestationpaper", view, page);
    }

    private AttestationView view(PartyId owner, Visitor me, Form form, Page page) {
        if (duties.sites(me, owner, Duty.SETTINGS).isEmpty()
                && duties.sites(me, owner, Duty.AUDITOR).isEmpty()) throw Problem.forbidden();
        var today = Days.today(clock);
        var article = law.attestation(today);
        var published = LocalDate.parse(TillVersion.PUBLISHED_ON);
        return new AttestationView(
                of(owner),
                organisations.find(owner).orElseThrow(Problem::notFound).name(),
                TillVersion.NUMBER,
                TillVersion.NUMBER.substring(0, TillVersion.NUMBER.indexOf('.')),
                page.date(published),
                version.checksum(),
                version.published(),
                refused(owner, today, page),
                article.map(TillLaw.Article::until).map(page::date).orElse(null),
                article.map(TillLaw.Article::words).orElse(""),
                firstUse(owner, page),
                page.t("till.attest.covered").lines().toList(),
                page.t("till.attest.uncovered").lines().toList(),
                form);
    }

    private @Nullable String refused(PartyId owner, LocalDate today, Page page) {
        if (law.attestation(today).isEmpty()) return page.t("till.attest.law");
        var real = tills.of(owner);
        if (real.isEmpty()) return page.t("till.attest.none");
        long wrong = real.stream().mapToLong(it -> audit.findings(it).size()).sum();
        return wrong == 0 ? null : page.t("till.attest.broken", page.number(wrong));
    }

    /** The first event of the first till. */
    private String firstUse(PartyId owner, Page page) {
        return tills.of(owner).stream()
                .map(Till::id)
                .flatMap(it -> Stream.ofNullable(events.find(it, 1).orElse(null)))
                .map(it -> LocalDate.ofInstant(it.at(), Days.ZONE))
                .min(java.util.Comparator.naturalOrder())
                .map(page::date)
                .orElse("");
    }
}
