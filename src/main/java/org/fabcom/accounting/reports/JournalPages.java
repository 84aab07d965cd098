package org.fabcom.accounting.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fabcom.accounting.Cents;
import org.fabcom.accounting.Chart;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Entry;
import org.fabcom.accounting.Journal;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.list.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The journal of a period: every entry, searched, by journal; as CSV and workbook with one row for each side. */
@Controller
final class JournalPages {

    private static final String PATH = Desk.HOME + "/journal";
    /** Entries that a file takes; where there are more, the page says so and how to ask for fewer. */
    private static final int MOST = 200_000;

    private final Desk desk;
    private final Entries entries;
    private final Chart chart;

    JournalPages(Desk desk, Entries entries, Chart chart) {
        this.desk = desk;
        this.entries = entries;
        this.chart = chart;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        var filter = filter(it, address);
        var counts = entries.counts(filter);
        long total = counts.entrySet().stream()
                .filter(one -> filter.journal() == null || filter.journal() == one.getKey())
                .mapToLong(Map.Entry::getValue)
                .sum();
        var paging = Paging.of(address, Paging.USUAL, total);
        var labels = chart.labels(it.wallet().party());
        var rows = entries.list(filter, paging.offset(), Paging.USUAL).stream()
                .map(entry -> row(it, entry, labels, page))
                .toList();
        return page.show(
                "accounting/bookjournal",
                new BookJournalView(
                        it,
                        Desk.say(it.period(), page),
                        rows,
                        paging,
                        List.of(facet(counts, address, page)),
                        address.at(PATH + ".csv").toString(),
                        address.at(PATH + ".xlsx").toString(),
                        total > MOST ? page.t("accounting.journal.cut", total, MOST) : ""));
    }

    private static Entries.Filter filter(Desk.Books it, Address address) {
        var journal = Filters.one(address, "journal", Journal.class);
        return new Entries.Filter(it.period().id(), journal, "", address.value("q"));
    }

    private static FacetView facet(Map<Journal, Long> counts, Address address, Page page) {
        var values = Stream.of(Journal.values())
                .map(it -> {
                    boolean chosen = address.has("journal", it.name());
                    var url = chosen ? address.minus("journal", it.name()) : address.with("journal", it.name());
                    return new FacetView.Value(
                            it.name(), it.label(), counts.getOrDefault(it, 0L), chosen, url.toString());
                })
                .filter(it -> it.count() > 0 || it.chosen())
                .toList();
        return new FacetView("journal", page.t("accounting.journal"), values);
    }

    private static BookJournalView.Row row(Desk.Books it, Entry entry, Map<String, String> labels, Page page) {
        var lines = entry.lines().stream()
                .map(line -> new BookJournalView.Side(
                        line.account(),
                        labels.getOrDefault(line.account(), ""),
                        line.debit() == 0 ? "" : page.euros(line.debit()),
                        line.credit() == 0 ? "" : page.euros(line.credit())))
                .toList();
        return new BookJournalView.Row(
                it.at("/ecritures/" + entry.id()),
                entry.reference(),
                page.shortDate(entry.day()),
                entry.text(),
                entry.corrected() != null,
                lines);
    }

    @GetMapping(PATH + ".csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> csv(Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        return Files.csv(page.t("accounting.journal.file"), it, header(page), rows(it, address));
    }

    @GetMapping(PATH + Spreadsheet.FILES)
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> workbook(@PathVariable String format, Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        return Files.workbook(
                page.t("accounting.journal.file"), it, header(page), rows(it, address), Set.of(7, 8), format);
    }

    private static List<String> header(Page page) {
        return Stream.of("journal", "number", "day", "piece", "label", "account", "name", "debit", "credit")
                .map(it -> page.t("accounting.column." + it))
                .toList();
    }

    private List<List<String>> rows(Desk.Books it, Address address) {
        var labels = chart.labels(it.wallet().party());
        var rows = new ArrayList<List<String>>();
        for (var entry : entries.list(filter(it, address), 0, MOST))
            for (var line : entry.lines())
                rows.add(List.of(
                        entry.journal().name(),
                        String.valueOf(entry.number()),
                        entry.day().toString(),
                        entry.piece(),
                        entry.text(),
                        line.account(),
                        labels.getOrDefault(line.account(), ""),
                        Cents.plain(line.debit()),
                        Cents.plain(line.credit())));
        return rows;
    }
}
