package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Selection;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.TotalsView.Compared;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of totals: pictures, tables, filters, and for each figure the way to its rows. */
@Component
record TotalsDrawing(Reckoning reckoning, Accompaniment accompaniment, People people) {

    static final String PATH = Acts.PATH + "/bilan";

    private static final List<String> GROUPS = List.of(
            "alone",
            "themes",
            "tags",
            "goals",
            "months",
            "places",
            "communes",
            "departments",
            "organisations",
            "mediators",
            "coordination",
            "left",
            "adopted",
            "items",
            "cases");
    private static final List<String> FORMER = List.of("former.age", "former.status");

    TotalsView draw(Address address, Period period, Visitor me, Page page) {
        boolean team = ActsAsked.team(address, me);
        var selection = ActsAsked.selection(address, me, period);
        var figures = reckoning.of(selection, Reckoning.MOST_CHOICES);
        var links = ActsAsked.rows(address, figures);
        var whole = figures.everyMonth(period.to(), accompaniment.today());
        var groups = GROUPS.stream()
                .filter(it -> team || !it.equals("mediators"))
                .filter(it -> !it.equals("departments")
                        || figures.group("departments").entries().size() > 1)
                .toList();
        var none = figures.sums().acts() == 0;
        return new TotalsView(
                period,
                team && selection.mediator() == null ? "" : name(selection.mediator(), me),
                team,
                ActsAsked.chooses(me),
                figures.sums(),
                compared(address, figures, page),
                new Period(figures.beforeFrom(), figures.beforeTo()),
                FigureDrawing.charts(whole, groups, links, page),
                none || figures.unnamed() == 0
                        ? List.of()
                        : FigureDrawing.charts(figures, FigureDrawing.AUDIENCE, links, page),
                FigureDrawing.charts(figures, FORMER, links, page),
                facets(address, selection, figures, page),
                figures.complete(),
                usual(address, period, page),
                chosen(address, period, Acts.PATH),
                chosen(address, period, PATH + ".csv"),
                chosen(address, period, PATH + ".xlsx"),
                chosen(address, period, PATH) + "&imprimer",
                address.with("par", null).with("qui", team ? null : "equipe").toString(),
                address.but(ActsAsked.FILTERS_AND_DAYS));
    }

    private String name(@Nullable PartyId mediator, Visitor me) {
        return mediator == null || mediator.equals(me.party())
                ? me.name()
                : people.names(List.of(mediator)).getOrDefault(mediator, "");
    }

    private static String chosen(Address address, Period period, String path) {
        return address.at(path)
                .with("du", period.from())
                .with("au", period.to())
                .toString();
    }

    private List<TotalsView.Link> usual(Address address, Period period, Page page) {
        return Period.usual(accompaniment.today()).entrySet().stream()
                .map(it -> new TotalsView.Link(
                        page.t(it.getKey()),
                        chosen(address, it.getValue(), PATH),
                        it.getValue().equals(period)))
                .toList();
    }

    private static List<Compared> compared(Address address, Figures figures, Page page) {
        var now = figures.sums();
        var before = figures.before();
        var rows = new ArrayList<Compared>();
        var opened = address.with("du", figures.from()).with("au", figures.to());
        rows.add(row("acts", opened, now.acts(), before.acts(), page::number, page));
        rows.add(row("minutes", opened, now.minutes(), before.minutes(), page::duration, page));
        rows.add(row("group", opened, now.group(), before.group(), page::number, page));
        rows.add(row("people", opened, now.people(), before.people(), page::number, page));
        rows.add(row("persons", opened, now.persons(), before.persons(), page::number, page));
        rows.add(row("organisations", opened, now.organisations(), before.organisations(), page::number, page));
        rows.add(row("cases", opened, now.cases(), before.cases(), page::number, page));
        return rows;
    }

    private static Compared row(
            String key, Address opened, long now, long before, LongFunction<String> words, Page page) {
        long more = now - before;
        var difference = more == 0 ? "=" : (more > 0 ? "+ " : "− ") + words.apply(Math.abs(more));
        return new Compared(
                page.t("acts.compared." + key),
                words.apply(now),
                words.apply(before),
                difference,
                ActsAsked.sum(opened, key));
    }

    /** What may be chosen, with how many acts it would leave of the period. */
    private List<FacetView> facets(Address address, Selection selection, Figures figures, Page page) {
        var whole = selection.onlyPeriod()
                ? figures.groups()
                : reckoning.choices(Selection.between(selection.mediator(), selection.from(), selection.to()));
        var facets = new ArrayList<FacetView>();
        for (var it : ActsAsked.FACETS.entrySet()) {
            var values = Figures.group(whole, it.getValue()).entries().stream()
                    .map(entry -> value(it.getKey(), it.getValue(), entry, address, page))
                    .filter(value -> !value.label().isEmpty())
                    .toList();
            if (values.size() > 1 || !address.value(it.getKey()).isEmpty())
                facets.add(new FacetView(it.getKey(), page.t("acts.chart." + it.getValue() + ".head"), values));
        }
        return facets;
    }

    private static FacetView.Value value(String facet, String group, Entry it, Address address, Page page) {
        var key = it.key().isEmpty() ? "0" : it.key();
        boolean chosen = address.has(facet, key);
        var url = chosen ? address.minus(facet, key) : address.plus(facet, key);
        return new FacetView.Value(key, FigureDrawing.label(group, it, page), it.acts(), chosen, url.toString());
    }
}
