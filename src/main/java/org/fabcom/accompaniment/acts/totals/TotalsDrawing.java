package org.fabcom.accompaniment.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
        var account = totals.of(selection, MOST_BARS);
        var sums = account.sums();
        return new TotalsView(
                period,
                team ? "" : me.name(),
                team,
                me.is(COORDINATOR),
                sums,
                sums.acts() == 0 ? List.of() : charts(account, team, page),
                sums.people() == sums.known() ? List.of() : margins(account, sums.people() - sums.known(), page),
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

    private List<Chart> charts(Totals.Account account, boolean team, Page page) {
        var charts = new ArrayList<Chart>();
        charts.add(chart("themes", account.themes(), it -> page.t("acts.theme." + it), page));
        if (account.months().size() > 1)
            charts.add(chart("months", account.months().values(), it -> month(it, page), page));
        charts.add(chart("places", account.places(), it -> page.t("acts.place." + it), page));
        charts.add(
                parties("organisations", account.organisations(), account.sums().organisations(), page));
        if (team)
            charts.add(parties(
                    "mediators", account.mediators(), account.mediators().size(), page));
        return charts.stream().filter(it -> !it.bars().isEmpty()).toList();
    }

    private static String month(String key, Page page) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", page.locale()).format(YearMonth.parse(key));
    }

    private Chart parties(String name, Map<PartyId, Totals.Line> lines, long many, Page page) {
        var names = choices.named(lines.keySet());
        return chart(
                name,
                lines.values(),
                many,
                it -> names.getOrDefault(new PartyId(java.util.UUID.fromString(it)), ""),
                page);
    }

    private static Chart chart(String name, Collection<Totals.Line> lines, UnaryOperator<String> label, Page page) {
        return chart(name, lines, lines.size(), label, page);
    }

    /** {@code many}: how many lines there are, also where only the first are given. */
    private static Chart chart(
            String name, Collection<Totals.Line> lines, long many, UnaryOperator<String> label, Page page) {
        boolean cut = many > MOST_BARS && !name.equals("months");
        var bars = lines.stream()
                .limit(cut ? MOST_BARS : many)
                .map(it -> new BarView(label.apply(it.key()), it.minutes(), words(it, page)))
                .toList();
        return new Chart(
                page.t("acts.chart." + name),
                page.t("acts.chart." + name + ".head"),
                page.t("acts.chart.value"),
                cut ? page.t("acts.chart.most", MOST_BARS, many) : note(name, page),
                bars);
    }

    private static String note(String name, Page page) {
        return name.equals("themes") || name.equals("organisations") ? page.t("acts.chart." + name + ".note") : "";
    }

    private static String words(Totals.Line it, Page page) {
        return page.t("acts.line", page.duration(it.minutes()), it.acts());
    }

    private static List<Chart> margins(Totals.Account account, long people, Page page) {
        return List.of(
                margin(account, "genre", "gender", Margins.Gender.values(), people, page),
                margin(account, "age", "age", Margins.Age.values(), people, page),
                margin(account, "statut", "status", Margins.Status.values(), people, page));
    }

    private static Chart margin(
            Totals.Account account, String question, String kind, Coded[] answers, long people, Page page) {
        var counts = account.margin(question);
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
        var account = totals.of(selection, Totals.ALL);
        var sums = account.sums();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(page.t("acts.totals.all"), "", "" + sums.acts(), "" + sums.minutes(), "" + sums.people()));
        add(rows, "themes", account.themes(), it -> page.t("acts.theme." + it), page);
        add(rows, "months", account.months().values(), it -> it, page);
        add(rows, "places", account.places(), it -> page.t("acts.place." + it), page);
        var organisations = account.organisations();
        var names = choices.named(organisations.keySet());
        add(
                rows,
                "organisations",
                organisations.values(),
                it -> names.getOrDefault(new PartyId(java.util.UUID.fromString(it)), ""),
                page);
        people(rows, "genre", "gender", Margins.Gender.values(), account, page);
        people(rows, "age", "age", Margins.Age.values(), account, page);
        people(rows, "statut", "status", Margins.Status.values(), account, page);
        return rows;
    }

    private static void add(
            List<List<String>> rows, String name, Iterable<Totals.Line> lines, UnaryOperator<String> label, Page page) {
        for (var it : lines)
            rows.add(List.of(
                    page.t("acts.chart." + name), label.apply(it.key()), "" + it.acts(), "" + it.minutes(), ""));
    }

    private static void people(
            List<List<String>> rows, String question, String kind, Coded[] answers, Totals.Account account, Page page) {
        var counts = account.margin(question);
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
