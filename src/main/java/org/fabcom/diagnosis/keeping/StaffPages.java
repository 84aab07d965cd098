package org.fabcom.diagnosis.keeping;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.Diagnoses.Filter;
import org.fabcom.diagnosis.kept.KeptRow;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All kept sheets, for those who accompany. */
@Controller
record StaffPages(Diagnoses diagnoses) {

    private static final String PATH = "/accompagnement/diagnostics";
    private static final int MOST_ROWS = 10_000;

    private static final List<String> WORRIES = List.of("fort", "inconnu");

    private static final Listing<KeptRow> SHEETS = Listing.<KeptRow>of("diagnostics", "")
            .most(MOST_ROWS)
            .facets(List.of(Facet.some("f", "diagnosis.staff.filter")
                    .of(WORRIES, "diagnosis.staff.filter.")
                    .withZeros()))
            .text("structure", KeptRow::organisationName)
            .time("date", KeptRow::at)
            .text("par", KeptRow::byName)
            .number("outils", KeptRow::tools)
            .text("premier", KeptRow::firstTool)
            .text("euros_par_an", it -> euros(it.cents()))
            .number("montants_inconnus", KeptRow::unknownCosts)
            .text("euros_payes_par_les_membres", it -> euros(it.membersCents()))
            .number("minutes_par_an", KeptRow::minutes)
            .number("risques_forts", KeptRow::high)
            .number("risques_a_surveiller", KeptRow::watch);

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView all(Address address, Page page) {
        return page.show("diagnosis/staff", SHEETS.page(address, page, asked(address)));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    void files(Address address, Page page, HttpServletResponse response) {
        SHEETS.answer(address, page, asked(address), response);
    }

    private Source<KeptRow> asked(Address address) {
        var filter = filter(address);
        return Source.of(() -> counts(filter), (offset, most) -> diagnoses.search(filter, offset, most));
    }

    /** Of each worry, how many would be left with it. */
    private Counts counts(Filter it) {
        return new Counts(
                diagnoses.count(it),
                Map.of(
                        "f",
                        Map.of(
                                "fort", diagnoses.count(new Filter(it.text(), true, it.unknownCosts())),
                                "inconnu", diagnoses.count(new Filter(it.text(), it.high(), true)))));
    }

    private static @Nullable String euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static Filter filter(Address address) {
        var chosen = Filters.some(address, "f", WORRIES);
        return new Filter(address.value("q"), chosen.contains("fort"), chosen.contains("inconnu"));
    }
}
