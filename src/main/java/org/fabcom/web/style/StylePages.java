package org.fabcom.web.style;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.Icons;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.look.StepView;
import org.fabcom.web.look.StepView.State;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.print.Qr;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows every piece of the look; reads nothing and keeps nothing. */
@Controller
record StylePages(Pdf pdf) {

    private static final LocalDate READ = LocalDate.of(2026, 11, 24);

    @GetMapping("/style")
    @Access(Access.Level.PUBLIC)
    ModelAndView style(Page page, HttpServletRequest request) {
        return page.show("web/style", view(page, Address.of(request)));
    }

    @GetMapping("/style.pdf")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> sheet(Page page, HttpServletRequest request) {
        return pdf.answer("style.pdf", "web/stylepdf", view(page, Address.of(request)), page);
    }

    /** The examples. */
    static StyleView view(Page page, Address address) {
        return new StyleView(
                Form.empty().with("choix", "b").with("nom", page.t("style.field.name.value")),
                wrong(page),
                OptionView.all(List.of("a", "b", "c"), it -> page.t("style.option." + it)),
                steps(page),
                bars(page),
                facets(page, address),
                Paging.of(address, 5, 500),
                rows(page),
                Qr.of(page.absolute("/style")),
                READ,
                Icons.names().stream().sorted().toList());
    }

    private static Form wrong(Page page) {
        return Form.empty()
                .with("siret", "832 451 907 0001")
                .with("date", "2025-01-16")
                .reject("siret", page.t("style.error.siret"))
                .reject("date", page.t("style.error.date"));
    }

    private static List<StepView> steps(Page page) {
        return List.of(
                new StepView(State.DONE, page.t("style.step.1"), page.t("style.step.1.note")),
                new StepView(State.DONE, page.t("style.step.2"), page.shortDate(READ)),
                new StepView(State.NOW, page.t("style.step.3"), page.t("style.step.3.note")),
                new StepView(State.NEXT, page.t("style.step.4"), ""),
                new StepView(State.STOPPED, page.t("style.step.5"), page.t("style.step.5.note")));
    }

    private static List<BarView> bars(Page page) {
        return List.of(
                new BarView("Google Drive", 14, page.number(14)),
                new BarView("WhatsApp", 9, page.number(9)),
                new BarView("Mailchimp", 3, page.number(3)),
                new BarView("Doodle", -1, page.t("web.unknown")));
    }

    private static List<FacetView> facets(Page page, Address address) {
        return List.of(
                facet(page, address, "besoin", "style.facet.need", List.of("ecrire", "discuter", "compter")),
                facet(page, address, "licence", "style.facet.licence", List.of("libre", "visible")));
    }

    private static FacetView facet(Page page, Address address, String name, String label, List<String> values) {
        var all = values.stream()
                .map(it -> new FacetView.Value(
                        it,
                        page.t("style.facet." + it),
                        7L * it.length(),
                        address.has(name, it),
                        address.has(name, it)
                                ? address.minus(name, it).toString()
                                : address.plus(name, it).toString()))
                .toList();
        return new FacetView(name, page.t(label), all);
    }

    private static List<StyleView.Row> rows(Page page) {
        var kinds = List.of("info", "good", "care", "neutral", "unknown");
        var icons = List.of("map-pin", "check", "pause", "hand", "circle-question-mark");
        return IntStream.range(0, 5)
                .mapToObj(i -> new StyleView.Row(
                        page.t("style.row." + (i + 1)),
                        kinds.get(i),
                        page.t("style.state." + (i + 1)),
                        icons.get(i),
                        3 + 7L * i,
                        READ.minusDays(i)))
                .toList();
    }
}
