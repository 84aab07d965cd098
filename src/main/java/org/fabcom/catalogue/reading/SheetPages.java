package org.fabcom.catalogue.reading;

import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.merging.Merging;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One sheet, whole: a commons or a service. */
@Controller
record SheetPages(Sheets sheets, SheetReading reading, Merging merging) {

    @GetMapping("/catalogue/{slug}")
    @Access(Access.Level.PUBLIC)
    ModelAndView sheet(String slug, Page page) {
        return sheets.find(slug).map(it -> show(it, page)).orElseGet(() -> moved(slug, page));
    }

    private ModelAndView show(Sheet sheet, Page page) {
        return page.show(sheet.commons() ? "catalogue/commons" : "catalogue/service", reading.of(sheet));
    }

    /** The address of a sheet that was merged into another still leads somewhere (C35). */
    private ModelAndView moved(String slug, Page page) {
        return page.redirect("/catalogue/" + merging.movedTo(slug).orElseThrow(Problem::notFound));
    }
}
