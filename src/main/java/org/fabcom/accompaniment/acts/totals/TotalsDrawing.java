package org.fabcom.accompaniment.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabcom.accompaniment.Accompaniment;
import org.fabcom.accompaniment.acts.Acts;
import org.fabcom.accompaniment.acts.Choices;
import org.fabcom.accompaniment.acts.Coded;
import org.fabcom.accompaniment.acts.Margins;
import org.fabcom.accompaniment.acts.Selection;
import org.fabcom.accompaniment.acts.totals.TotalsView.Chart;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.BarView;
import org.springframework.stereotype.Component;

/** Totals as pictures, tables and rows of a file. */
@Component
class TotalsDrawing {

    private static final int MOST_BARS = 12;

    private final Totals totals;
    private final Choices choices;
    private final Accompaniment accompaniment;

    TotalsDrawing(Totals totals, Choices choices, Accompaniment accompaniment) {
        this.totals = totals;
        this.choices = choices;
        this.accompaniment = accompaniment;
    }

    TotalsView draw(Address address, Period period, Visitor me, Page page) {
        boolean team = ActListPages.team(address, me);
        var selection = Selection.between(team ? null : me.party(), period.from(), period.to());
        var sums = totals.sums(selection);
        return new TotalsView(
                period,
                team ? "" : me.name(),
                team,
                me.is(COORDINATOR),
                sums,
                sums.acts() == 0 ? List.of() : charts(selection, team, page),
                sums.people() == sums.known() ? List.of() : margins(selection, sums.people() - sums.known(), page),
                usual(address, period, page),
                chosen(address, period, Acts.PATH),
                chosen(address, period, TotalsPages.PATH + ".csv"),
                chosen(address, period, TotalsPages.PATH + ".xlsx"),
                chosen(address, period, TotalsPages.PATH) + "&imprimer",
                address.with("qui", team ? null : "equipe").toString());
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
                        chosen(address, it.getValue(), TotalsPages.PATH),
                        it.getValue().equals(period)))
                .toList();
    }

    private List<Chart> charts(Selection selection, boolean team, Page page) {
        var charts = new ArrayList<Chart>();
        charts.add(chart("themes", totals.themes(selection), it -> page.t("acts.theme." + it), page));
        var months = totals.months(selection);
        if (months.size() > 1) charts.add(chart("months", months.values(), it -> month(it, page), page));
        charts.add(chart("places", totals.places(selection), it -> page.t("acts.place." + it), page));
        charts.add(parties("organisations", totals.organisations(selection), page));
        if (team) charts.add(parties("mediators", totals.mediators(selection), page));
        return charts.stream().filter(it -> !it.bars().isEmpty()).toList();
    }

    private static String month(String key, Page page) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", page.locale()).format(YearMonth.parse(key));
    }

    private Chart parties(String name, Map<PartyId, Totals.Line> lines, Page page) {
        var names = choices.named(lines.keySet());
        return chart(
                name, lines.values(), it -> names.getOrDefault(new PartyId(java.util.UUID.fromString(it)), ""), page);
    }

    private static Chart chart(
            String name, Iterable<Totals.Line> lines, java.util.function.UnaryOperator<String> label, Page page) {
        var bars = new ArrayList<BarView>();
        for (var it : lines) bars.add(new BarView(label.apply(it.key()), it.minutes(), words(it, page)));
        boolean cut = bars.size() > MOST_BARS && !name.equals("months");
        return new Chart(
                page.t("acts.chart." + name),
                page.t("acts.chart." + name + ".head"),
                page.t("acts.chart.value"),
                cut ? page.t("acts.chart.most", MOST_BARS, bars.size()) : note(name, page),
                cut ? bars.subList(0, MOST_BARS) : bars);
    }

    private static String note(String name, Page page) {
        return name.equals("themes") || name.equals("organisations") ? page.t("acts.chart." + name + ".note") : "";
    }

    private static String words(Totals.Line it, Page page) {
        return page.t("acts.line", page.duration(it.minutes()), it.acts());
    }

    private List<Chart> margins(Selection selection, long people, Page page) {
        return List.of(
                margin(selection, "genre", "gender", Margins.Gender.values(), people, page),
                margin(selection, "age", "age", Margins.Age.values(), people, page),
                margin(selection, "statut", "status", Margins.Status.values(), people, page));
    }

    private Chart margin(Selection selection, String question, String kind, Coded[] answers, long people, Page page) {
        var counts = totals.margin(selection, question);
        long asked = counts.values().stream().mapToLong(Long::longValue).sum();
        var bars = new ArrayList<BarView>();
        for (var it : answers) {
            long n = counts.getOrDefault(it.code(), 0L);
            if (n > 0) bars.add(new BarView(page.t("acts." + kind + "." + it.code()), n, page.number(n)));
        }
        bars.add(new BarView(page.t("acts.margin.rest"), people - asked, page.number(people - asked)));
        return new Chart(page.t("acts." + kind), page.t("acts." + kind), page.t("acts.people"), "", bars);
    }

    static List<String> header(Page page) {
        return Stream.of("what", "which", "acts", "minutes", "people")
                .map(it -> page.t("acts.totals.column." + it))
                .toList();
    }

    /** The same figures as the page, one a row. */
    List<List<String>> rows(Selection selection, Page page) {
        var sums = totals.sums(selection);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(page.t("acts.totals.all"), "", "" + sums.acts(), "" + sums.minutes(), "" + sums.people()));
        add(rows, "themes", totals.themes(selection), it -> page.t("acts.theme." + it), page);
        add(rows, "months", totals.months(selection).values(), it -> it, page);
        add(rows, "places", totals.places(selection), it -> page.t("acts.place." + it), page);
        var organisations = totals.organisations(selection);
        var names = choices.named(organisations.keySet());
        add(
                rows,
                "organisations",
                organisations.values(),
                it -> names.getOrDefault(new PartyId(java.util.UUID.fromString(it)), ""),
                page);
        people(rows, "genre", "gender", Margins.Gender.values(), selection, page);
        people(rows, "age", "age", Margins.Age.values(), selection, page);
        people(rows, "statut", "status", Margins.Status.values(), selection, page);
        return rows;
    }

    private static void add(
            List<List<String>> rows,
            String name,
            Iterable<Totals.Line> lines,
            java.util.function.UnaryOperator<String> label,
            Page page) {
        for (var it : lines)
            rows.add(List.of(
                    page.t("acts.chart." + name), label.apply(it.key()), "" + it.acts(), "" + it.minutes(), ""));
    }

    private void people(
            List<List<String>> rows, String question, String kind, Coded[] answers, Selection selection, Page page) {
        var counts = totals.margin(selection, question);
        Arrays.stream(answers)
                .filter(it -> counts.containsKey(it.code()))
                .forEach(it -> rows.add(List.of(
                        page.t("acts." + kind),
                        page.t("acts." + kind + "." + it.code()),
                        "",
                        "",
                        "" + counts.get(it.code()))));
    }
}
