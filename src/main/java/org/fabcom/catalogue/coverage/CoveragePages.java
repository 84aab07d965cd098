package org.fabcom.catalogue.coverage;

import module java.base;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.look.BarView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The open books: coverage, hosts, and what « not free » means. */
@Controller
record CoveragePages(Coverage coverage, HostDirectory hosts, Clock clock) {

    private static final int OLDEST = 5;

    @GetMapping("/catalogue/couverture")
    @Access(Access.Level.PUBLIC)
    ModelAndView coverage(Page page) {
        var known = coverage.services();
        var bars = Coverage.DIMENSIONS.stream().map(it -> bar(it, known, page)).toList();
        var services = known.stream().map(CoveragePages::service).toList();
        var view = new CoverageView(
                coverage.counts(LocalDate.now(clock).minusMonths(12)),
                bars,
                services,
                coverage.oldest(OLDEST),
                Coverage.DIMENSIONS.size());
        return page.show("catalogue/coverage", view);
    }

    private static BarView bar(String dimension, List<Coverage.Known> known, Page page) {
        long with = known.stream().filter(it -> it.about().contains(dimension)).count();
        return new BarView(page.t("catalogue.about." + dimension), with, page.t("books.of", with, known.size()));
    }

    private static CoverageView.Service service(Coverage.Known it) {
        var missing = Coverage.DIMENSIONS.stream()
                .filter(about -> !it.about().contains(about))
                .map(about -> "catalogue.about." + about)
                .toList();
        return new CoverageView.Service(
                it.name(), "/catalogue/" + it.slug(), Coverage.DIMENSIONS.size() - missing.size(), missing);
    }

    @GetMapping("/catalogue/hebergeurs")
    @Access(Access.Level.PUBLIC)
    ModelAndView hosts(Page page) {
        return page.show("catalogue/hosts", new HostsView(hosts.all()));
    }

    @GetMapping("/catalogue/pas-libre")
    @Access(Access.Level.PUBLIC)
    ModelAndView notFree(Page page) {
        return page.show("catalogue/notfree", new NotFreeView());
    }
}
