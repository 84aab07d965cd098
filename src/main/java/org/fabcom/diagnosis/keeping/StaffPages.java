package org.fabcom.diagnosis.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.Diagnoses.Filter;
import org.fabcom.diagnosis.kept.KeptRow;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All kept sheets, for those who accompany. */
@Controller
class StaffPages {

    private static final String PATH = "/accompagnement/diagnostics";
    private static final int MOST_ROWS = 10_000;

    private final Diagnoses diagnoses;

    StaffPages(Diagnoses diagnoses) {
        this.diagnoses = diagnoses;
    }

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView all(HttpServletRequest request, Page page) {
        var address = Address.of(request);
        var filter = filter(address);
        var paging = Paging.of(address, Paging.USUAL, diagnoses.count(filter));
        var rows = diagnoses.search(filter, paging.offset(), paging.size());
        var facet = new FacetView(
                "f",
                page.t("diagnosis.staff.filter"),
                List.of(value("fort", filter, address, page), value("inconnu", filter, address, page)));
        return page.show(
                "diagnosis/staff",
                new KeptListView(
                        rows, paging, List.of(facet), address.at(PATH + ".csv").toString(), List.of()));
    }

    private FacetView.Value value(String value, Filter filter, Address address, Page page) {
        boolean high = value.equals("fort");
        var with = new Filter(filter.text(), high || filter.high(), !high || filter.unknownCosts());
        boolean chosen = address.has("f", value);
        return new FacetView.Value(
                value,
                page.t("diagnosis.staff.filter." + value),
                diagnoses.count(with),
                chosen,
                (chosen ? address.minus("f", value) : address.plus("f", value)).toString());
    }

    @GetMapping(PATH + ".csv")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ResponseEntity<byte[]> csv(HttpServletRequest request, Page page) {
        var rows = diagnoses.search(filter(Address.of(request)), 0, MOST_ROWS);
        return Csv.answer(
                "diagnostics.csv",
                List.of(
                        "structure",
                        "date",
                        "par",
                        "outils",
                        "premier",
                        "euros_par_an",
                        "montants_inconnus",
                        "euros_payes_par_les_membres",
                        "minutes_par_an",
                        "risques_forts",
                        "risques_a_surveiller"),
                rows.stream().map(StaffPages::cells));
    }

    private static List<String> cells(KeptRow it) {
        return List.of(
                it.organisationName(),
                it.at().toString(),
                it.byName(),
                String.valueOf(it.tools()),
                it.firstTool(),
                cents(it.cents()),
                String.valueOf(it.unknownCosts()),
                cents(it.membersCents()),
                it.minutes() == null ? "" : it.minutes().toString(),
                String.valueOf(it.high()),
                String.valueOf(it.watch()));
    }

    private static String cents(@org.jspecify.annotations.Nullable Long cents) {
        return cents == null ? "" : java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static Filter filter(Address address) {
        var chosen = Filters.some(address, "f", List.of("fort", "inconnu"));
        return new Filter(address.value("q"), chosen.contains("fort"), chosen.contains("inconnu"));
    }
}
