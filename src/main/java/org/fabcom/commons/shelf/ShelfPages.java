package org.fabcom.commons.shelf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SizeClass;
import org.fabcom.commons.shelf.Shelf.Asked;
import org.fabcom.commons.shelf.Shelf.Row;
import org.fabcom.commons.shelf.ShelfView.RowView;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue of published plans: by tool left, target, size of the organisation, outcome. */
@Controller
class ShelfPages {

    private final Shelf shelf;

    ShelfPages(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping(SharedPlan.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Visitor me, Page page) {
        var all = shelf.all();
        var asked = new Asked(
                shelf.saying(address.value("q")),
                Filters.some(address, "outil", values(all, Row::tools)),
                Filters.some(address, "vers", values(all, Row::targets)),
                Filters.some(address, "taille", SizeClass.class).stream()
                        .map(Enum::name)
                        .toList(),
                Filters.some(address, "issue", Outcome.class).stream()
                        .map(Enum::name)
                        .toList());
        var found = all.stream().filter(asked::wants).toList();
        var paging = Paging.of(address, Paging.USUAL, found.size());
        var rows = found.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(it -> row(it, page))
                .toList();
        return page.show("commons/shelf", new ShelfView(rows, paging, facets(all, asked, address, page), brings(me)));
    }

    static boolean brings(Visitor me) {
        return me.is(InstanceRole.MEDIATOR) || me.is(InstanceRole.COORDINATOR);
    }

    private static RowView row(Row it, Page page) {
        return new RowView(
                it.url(),
                it.title(),
                String.join(" · ", it.tools()),
                page.t(
                        "commons.shelf.about",
                        page.t("observatory.size." + it.size()),
                        page.t("cases.case.outcome." + it.outcome()),
                        it.credit(),
                        page.shortDate(it.at())),
                page.t("commons.uses", it.taken(), it.arrived()));
    }

    private static List<FacetView> facets(List<Row> all, Asked asked, Address address, Page page) {
        var tools = values(all, Row::tools);
        var targets = values(all, Row::targets);
        return Stream.of(
                        facet("outil", page.t("commons.facet.tool"), tools, it -> it, Row::tools, all, asked, address),
                        facet(
                                "vers",
                                page.t("commons.facet.target"),
                                targets,
                                it -> it,
                                Row::targets,
                                all,
                                asked,
                                address),
                        facet(
                                "taille",
                                page.t("commons.facet.size"),
                                Arrays.stream(SizeClass.values())
                                        .map(Enum::name)
                                        .toList(),
                                it -> page.t("observatory.size." + it),
                                it -> List.of(it.size()),
                                all,
                                asked,
                                address),
                        facet(
                                "issue",
                                page.t("commons.facet.outcome"),
                                Arrays.stream(Outcome.values()).map(Enum::name).toList(),
                                it -> page.t("cases.case.outcome." + it),
                                it -> List.of(it.outcome()),
                                all,
                                asked,
                                address))
                .filter(it -> !it.values().isEmpty())
                .toList();
    }

    private static List<String> values(List<Row> all, Function<Row, List<String>> of) {
        return all.stream()
                .flatMap(it -> of.apply(it).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static FacetView facet(
            String name,
            String label,
            List<String> values,
            Function<String, String> words,
            Function<Row, List<String>> of,
            List<Row> all,
            Asked asked,
            Address address) {
        var counts = new HashMap<String, Integer>();
        var others = asked.without(name);
        for (var it : all) if (others.wants(it)) for (var value : of.apply(it)) counts.merge(value, 1, Integer::sum);
        return new FacetView(
                name,
                label,
                values.stream()
                        .flatMap(value -> {
                            long count = counts.getOrDefault(value, 0);
                            boolean chosen = address.has(name, value);
                            if (count == 0 && !chosen) return Stream.empty();
                            var url = chosen ? address.minus(name, value) : address.plus(name, value);
                            return Stream.of(
                                    new FacetView.Value(value, words.apply(value), count, chosen, url.toString()));
                        })
                        .toList());
    }
}
