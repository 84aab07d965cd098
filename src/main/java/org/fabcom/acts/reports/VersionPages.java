package org.fabcom.acts.reports;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Spreadsheet;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was sent stays to be had: the files of a report as it was each time it was finished. */
@Controller
record VersionPages(ActivityReports reports, ReportDrawing drawing, Pdf pdf) {

    private static final String FILE = Report.PATH + "/{id}/versions/{number}/rapport";

    @GetMapping(FILE + ".pdf")
    @Access(instance = {MEDIATOR, COORDINATOR})
    Object paper(UUID id, int number, Visitor me, Page page) {
        var report = find(id, me);
        var it = version(id, number, me);
        boolean present = report.finished() != null
                && number == reports.versions(id).getLast().number();
        var view = drawing.paper(it.report(), present ? id : it.key(), page);
        return pdf.answer(name(it) + ".pdf", "acts/reports/paper", view, page);
    }

    @GetMapping(FILE + Spreadsheet.FILES)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ResponseEntity<byte[]> workbook(UUID id, int number, String format, Visitor me, Page page) {
        find(id, me);
        var it = version(id, number, me);
        return ReportFiles.workbook(it.report(), name(it), drawing, page, format);
    }

    /** Someone’s name in a comment, say: the words of a version go for everybody, its figures stay. */
    @PostMapping(Report.PATH + "/{id}/versions/{number}/retirer-les-mots")
    @Access(instance = COORDINATOR)
    ModelAndView takeWords(UUID id, int number, Visitor me, Page page) {
        var report = find(id, me);
        boolean taken = reports.takeWords(version(id, number, me).key(), me.party());
        return page.redirect(report.url(), taken ? "reports.words.taken" : "reports.words.gone");
    }

    /** Those this visitor may read: what was the whole team’s is no mediator’s, even if they read the report now. */
    static List<Report.Version> open(List<Report.Version> all, Visitor me) {
        return all.stream().filter(it -> ReportForms.mayOpen(it.report(), me)).toList();
    }

    private static String name(Report.Version it) {
        return ReportFiles.name(it.report()) + "-version-" + it.number();
    }

    private Report find(UUID id, Visitor me) {
        return reports.find(id).filter(it -> ReportForms.mayOpen(it, me)).orElseThrow(Problem::notFound);
    }

    private Report.Version version(UUID id, int number, Visitor me) {
        return open(reports.versions(id), me).stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
