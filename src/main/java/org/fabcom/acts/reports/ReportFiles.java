package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.web.Page;
import org.fabcom.web.list.Spreadsheet;
import org.springframework.http.ResponseEntity;

/** A report as a workbook: a sheet that says what it is and its sums, then one for each section. */
final class ReportFiles {

    private ReportFiles() {}

    /** Of its files, without what tells their kind. */
    static String name(Report it) {
        var name = Fold.slug(it.content().title());
        return name.isEmpty() ? "rapport" : name;
    }

    static ResponseEntity<byte[]> workbook(
            Report report, String name, ReportDrawing drawing, Page page, String format) {
        var kept = drawing.figures(report);
        var content = report.content();
        var figures = kept.everyMonth(content.to(), kept.to());
        var first = new ArrayList<List<String>>();
        first.add(List.of(ReportDrawing.period(content, page), "", ""));
        first.add(List.of(drawing.scope(content, page), "", ""));
        if (!content.issuer().isEmpty()) first.add(List.of(page.t("reports.issuer"), content.issuer(), ""));
        if (!content.funder().isEmpty()) first.add(List.of(page.t("reports.funder"), content.funder(), ""));
        var finished = report.finished();
        if (finished != null) first.add(List.of(page.t("reports.frozen", page.dateTime(finished.at())), "", ""));
        if (!content.intro().isEmpty()) first.add(List.of(content.intro(), "", ""));
        first.add(List.of(
                page.t("reports.sheet.figure"),
                ReportDrawing.span(figures.from(), figures.to(), page),
                ReportDrawing.span(figures.beforeFrom(), figures.beforeTo(), page)));
        var now = figures.sums();
        var was = figures.before();
        first.add(row("acts", now.acts(), was.acts(), page));
        first.add(row("minutes.number", now.minutes(), was.minutes(), page));
        first.add(row("group", now.group(), was.group(), page));
        first.add(row("people", now.people(), was.people(), page));
        first.add(row("persons", now.persons(), was.persons(), page));
        first.add(row("organisations", now.organisations(), was.organisations(), page));
        first.add(row("cases", now.cases(), was.cases(), page));
        content.parts().stream()
                .filter(it -> it.section() == Section.SUMMARY && !it.comment().isEmpty())
                .forEach(it -> first.add(List.of(it.comment(), "", "")));
        var book = new Spreadsheet().sheet(page.t("reports.sheet"), List.of(content.title(), "", ""), first.stream());
        for (var part : content.parts()) {
            if (part.section() == Section.SUMMARY) continue;
            ReportSheets.of(part, figures, page)
                    .forEach(sheet -> book.sheet(sheet.name(), sheet.header(), sheet.rows().stream()));
        }
        return book.answer(name, format);
    }

    private static List<String> row(String key, long now, long before, Page page) {
        return List.of(page.t("acts.compared." + key), "" + now, "" + before);
    }
}
