package org.fabcom.governance.sheets;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The commons of a body: everybody reads what is published, whoever belongs to the body takes away and puts back (G67). */
@Controller
record SheetPages(SheetDesk desk, CommonsSheets sheets) {

    @GetMapping(SheetDesk.OF)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(UUID body, Visitor me, Page page) {
        var of = desk.body(body);
        boolean may = desk.may(me, of);
        var rows = sheets.of(body).stream()
                .filter(it -> may || !it.draft())
                .map(it -> row(it, page))
                .toList();
        var add = may ? new LinkView(SheetDesk.path(of) + "/nouveau", page.t("governance.sheet.add")) : null;
        return page.show("governance/commons", new SheetListView(of.name(), rows, add));
    }

    private static SheetListView.RowView row(CommonsSheet it, Page page) {
        return new SheetListView.RowView(
                SheetDesk.url(it),
                it.described().name(),
                it.described().what(),
                it.draft(),
                SheetDesk.lacks(it, page),
                SheetDesk.ended(it, page));
    }

    @GetMapping(SheetDesk.ONE)
    @Access(Access.Level.PUBLIC)
    ModelAndView sheet(UUID body, UUID sheet, Visitor me, Page page) {
        var it = desk.find(body, sheet, me);
        return page.show(SheetDesk.TEMPLATE, desk.view(desk.body(body), it, Form.empty(), me, page));
    }

    /** Out of the list of those that stand; what was said of it stays to be read. */
    @PostMapping(SheetDesk.ONE + "/terminer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView end(UUID body, UUID sheet, @RequestParam int version, Visitor me, Page page) {
        return end(body, sheet, version, true, me, page);
    }

    @PostMapping(SheetDesk.ONE + "/remettre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView putBack(UUID body, UUID sheet, @RequestParam int version, Visitor me, Page page) {
        return end(body, sheet, version, false, me, page);
    }

    private ModelAndView end(UUID body, UUID sheet, int version, boolean ends, Visitor me, Page page) {
        desk.own(body, me);
        var it = desk.find(body, sheet, me);
        if (it.stands() != ends || !sheets.end(it, version, ends, me.party())) throw Problem.conflict();
        return page.redirect(SheetDesk.url(it), ends ? "governance.sheet.gone" : "governance.sheet.isback");
    }
}
