package org.fabcom.acts.reports;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.Checked;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Spreadsheet;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Reports: proposed ready made, composed, read, finished, on paper and as a workbook. */
@Controller
record ReportPages(ActivityReports reports, ReportDrawing drawing, ReportForms forms, ReportLogos logos, Pdf pdf) {

    private static final String ONE = Report.PATH + "/{id}";
    private static final String LOGO = "logo";

    @GetMapping(Report.PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView list(Visitor me, Page page) {
        boolean team = ReportForms.coordinates(me);
        var rows = reports.list(team ? null : me.party()).stream()
                .map(it -> new ReportListView.Row(
                        it.url(),
                        it.content().title(),
                        ReportDrawing.period(it.content(), page),
                        drawing.scope(it.content(), page),
                        it.content().funder(),
                        page.t(it.finished() == null ? "reports.state.open" : "reports.state.finished"),
                        it.finished() != null))
                .toList();
        return page.show(
                "acts/reports/list", new ReportListView(Ids.next(), forms.lastYear(), team, others(page), rows));
    }

    /** This year so far, and the one before the last whole one. */
    private List<ReportListView.Other> others(Page page) {
        int year = forms.lastYear();
        return List.of(
                new ReportListView.Other(Ids.next(), year + 1, page.t("reports.other.now", String.valueOf(year + 1))),
                new ReportListView.Other(Ids.next(), year - 1, String.valueOf(year - 1)));
    }

    /** A complete report with one button: of the last whole year unless another one is asked for. */
    @PostMapping(Report.PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView prepare(Form form, Visitor me, Page page) {
        int year = forms.year(form.value("annee"));
        var title = page.t("reports.title.usual", String.valueOf(year));
        var like = reports.last(me.party());
        var content = Report.Content.ofYear(
                        title,
                        like.map(it -> it.content().issuer()).orElse(page.site().name()),
                        "",
                        year,
                        ReportForms.coordinates(me) ? null : me.party())
                .until(forms.today());
        var id = Ids.read(form.value("id")).orElseGet(Ids::next);
        boolean fresh = reports.find(id).isEmpty();
        if (!reports.create(id, content, me.party())) throw Problem.conflict();
        if (fresh) like.flatMap(it -> logos.of(it.id())).ifPresent(it -> logos.take(id, it, me.party()));
        return page.redirect(Report.PATH + "/" + id, "reports.made");
    }

    @GetMapping(ONE)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView show(UUID id, Visitor me, Page page) {
        var report = find(id, me);
        var versions = VersionPages.open(reports.versions(id), me);
        boolean told = versions.size() > (report.finished() == null ? 0 : 1);
        return page.show(
                "acts/reports/show",
                drawing.view(report, page).kept(told ? drawing.versions(versions, page) : List.of()));
    }

    @GetMapping(ONE + "/modifier")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView form(UUID id, Visitor me, Page page) {
        var report = find(id, me);
        if (report.finished() != null) return page.redirectWithCare(report.url(), "reports.is.finished");
        return page.show("acts/reports/form", view(ReportForms.of(report.content()), report, me, page));
    }

    @PostMapping(ONE + "/modifier")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView change(UUID id, Form form, Visitor me, Page page) {
        var report = find(id, me);
        var content = forms.read(form, report, me, page);
        if (content.isEmpty()) return page.refuse("acts/reports/form", view(form, report, me, page));
        if (!reports.change(id, version(form), content.get())) {
            form.reject("titre", page.t("reports.changed.meanwhile"));
            return page.refuse(409, "acts/reports/form", view(form, find(id, me), me, page));
        }
        return page.redirect(report.url(), "reports.saved");
    }

    /** Apart from the words: a form of many fields and a file has more parts than the door takes. */
    @PostMapping(ONE + "/logo")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView logo(
            UUID id,
            @RequestParam(name = LOGO, required = false) @Nullable MultipartFile sent,
            Form form,
            Visitor me,
            Page page) {
        var report = find(id, me);
        if (report.finished() != null) return page.redirectWithCare(report.url(), "reports.is.finished");
        if (form.has("sans-logo", "oui")) logos.drop(id);
        var logo = logo(sent, form, page);
        if (form.wrong()) {
            var shown = ReportForms.of(report.content()).reject(LOGO, page.t("reports.logo.wrong"));
            return page.refuse("acts/reports/form", view(shown, report, me, page));
        }
        if (logo != null && !logos.keep(id, logo, me.party()))
            return page.redirectWithCare(
                    report.url(), "workshops.documents.full", page.formats().bytes(Cellar.QUOTA));
        return page.redirect(report.url(), "reports.saved");
    }

    private static @Nullable Parcel logo(@Nullable MultipartFile sent, Form form, Page page) {
        if (sent == null || sent.isEmpty()) return null;
        var checked = Parcels.check(String.valueOf(sent.getOriginalFilename()), sent.getSize(), sent);
        if (checked instanceof Checked.Ready(var parcel) && parcel.type().startsWith("image/")) return parcel;
        form.reject(LOGO, page.t("reports.logo.wrong"));
        return null;
    }

    /** From now on its figures stay as they are. */
    @PostMapping(ONE + "/finir")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView finish(UUID id, Form form, Visitor me, Page page) {
        var report = find(id, me);
        if (!report.content().over(forms.today()) && !form.has("avant-la-fin", "oui"))
            return page.redirectWithCare(report.url(), "reports.unover.asked");
        var figures = ReportDrawing.kept(drawing.today(report));
        return reports.finish(id, version(form), figures, me.party())
                ? page.redirectWithUndo(report.url(), report.url() + "/rouvrir?fini-par-erreur=oui", "reports.finished")
                : page.redirectWithCare(report.url(), "reports.changed.meanwhile");
    }

    @PostMapping(ONE + "/rouvrir")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView reopen(UUID id, Form form, Visitor me, Page page) {
        var report = find(id, me);
        if (form.has("fini-par-erreur", "oui") && reports.undo(id))
            return page.redirect(report.url(), "reports.reopened");
        var versions = reports.versions(id);
        if (report.finished() != null && !versions.isEmpty())
            logos.leave(report, versions.getLast().key(), me.party());
        reports.reopen(id);
        return page.redirect(report.url(), "reports.reopened");
    }

    @PostMapping(ONE + "/retirer")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView withdraw(UUID id, Visitor me, Page page) {
        var report = find(id, me);
        reports.withdraw(id, true);
        return page.redirectWithUndo(
                Report.PATH,
                report.url() + "/remettre",
                "reports.withdrawn",
                report.content().title());
    }

    @PostMapping(ONE + "/remettre")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView bringBack(UUID id, Visitor me, Page page) {
        var report = find(id, me);
        reports.withdraw(id, false);
        return page.redirect(report.url(), "reports.back");
    }

    @GetMapping(ONE + "/rapport.pdf")
    @Access(instance = {MEDIATOR, COORDINATOR})
    Object paper(UUID id, Visitor me, Page page) {
        var report = find(id, me);
        return pdf.answer(
                ReportFiles.name(report) + ".pdf", "acts/reports/paper", drawing.paper(report, id, page), page);
    }

    @GetMapping(ONE + "/rapport" + Spreadsheet.FILES)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ResponseEntity<byte[]> workbook(UUID id, String format, Visitor me, Page page) {
        var report = find(id, me);
        return ReportFiles.workbook(report, ReportFiles.name(report), drawing, page, format);
    }

    private Report find(UUID id, Visitor me) {
        return reports.find(id).filter(it -> ReportForms.mayOpen(it, me)).orElseThrow(Problem::notFound);
    }

    private static int version(Form form) {
        return form.value("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("version")) : 0;
    }

    private ReportFormView view(Form form, Report report, Visitor me, Page page) {
        return new ReportFormView(
                form,
                report.url(),
                logos.of(report.id()).map(HeldFile::url).orElse(""),
                report.version(),
                forms.mediators(report, me),
                forms.areas(me),
                forms.tags(),
                ReportForms.sections(form, page));
    }
}
