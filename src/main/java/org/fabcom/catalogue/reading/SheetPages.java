package org.fabcom.catalogue.reading;

import org.fabcom.catalogue.Sheets;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One sheet, whole: a commons or a service. */
@Controller
final class SheetPages {

    private final Sheets sheets;
    private final Reading reading;

    SheetPages(Sheets sheets, Reading reading) {
        this.sheets = sheets;
        this.reading = reading;
    }

    @GetMapping("/catalogue/{slug}")
    @Access(Access.Level.PUBLIC)
    ModelAndView sheet(@PathVariable String slug, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        return page.show(sheet.commons() ? "catalogue/commons" : "catalogue/service", reading.of(sheet));
    }
}
