package org.fabcom.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Selection;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was done in a period, for oneself, the team and whoever funds it: on the screen, on paper and as files. */
@Controller
record TotalsPages(
        Acts acts,
        Accompaniment accompaniment,
        TotalsDrawing drawing,
        Reckoning reckoning,
        ActColumns columns,
        SharedAnswers shared) {

    private static final String PATH = TotalsDrawing.PATH;

    @GetMapping(PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView show(Address address, Visitor me, Page page) {
        return page.show("acts/totals", shared.during(() -> drawing.draw(address, period(address), me, page)));
    }

    @GetMapping(PATH + ".csv")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ResponseEntity<byte[]> csv(Address address, Visitor me, Page page) {
        return Csv.answer("bilan.csv", FigureDrawing.header(page), rows(address, me, page).stream());
    }

    /** One sheet with the totals, one with the acts. */
    @GetMapping(PATH + Spreadsheet.FILES)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ResponseEntity<byte[]> workbook(String format, Address address, Visitor me, Page page) {
        var selection = selection(address, me);
        return new Spreadsheet()
                .sheet(page.t("acts.totals.title"), FigureDrawing.header(page), rows(address, me, page).stream())
                .sheet(
                        page.t("acts.title"),
                        ActColumns.ACTS.headings(page),
                        columns.named(acts.list(selection, ActColumns.MOST, 0)).stream()
                                .map(it -> ActColumns.ACTS.cells(it, page)))
                .answer("bilan", format);
    }

    private Period period(Address address) {
        return Period.asked(address, accompaniment.today());
    }

    private Selection selection(Address address, Visitor me) {
        return ActsAsked.selection(address, me, period(address));
    }

    private List<List<String>> rows(Address address, Visitor me, Page page) {
        var figures = reckoning.of(selection(address, me), Reckoning.ALL);
        return FigureDrawing.rows(figures.everyMonth(figures.to(), accompaniment.today()), page);
    }
}
