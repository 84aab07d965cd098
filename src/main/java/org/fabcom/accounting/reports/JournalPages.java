package org.fabcom.accounting.reports;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.accounting.Cents;
import org.fabcom.accounting.Chart;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Entry;
import org.fabcom.accounting.Journal;
import org.fabcom.accounting.Line;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Format;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The journal of a period: every entry, searched, by journal; its files have one row for each side. */
@Controller
record JournalPages(Desk desk, Entries entries, Chart chart) {

    private static final String PATH = Desk.HOME + "/journal";
    /** Entries that a file takes; where there are more, the page says so and how to ask for fewer. */
    private static final int MOST = 200_000;

    /** Lines that a file takes, of whole entries: a workbook has some more rows. */
    private static final int MOST_LINES = 1_000_000;

    /** Journals of fewer entries are never asked how many lines they have. */
    private static final int FEW = 10_000;

    /** One side of an entry. */
    private record Side(Entry entry, Line line, String name) {}

    private static final Listing<Side> JOURNAL = Listing.<Side>of("journal", "accounting.column.")
            .as(Format.CSV, Format.XLSX, Format.ODS)
            .most(MOST)
            .text("journal", it -> it.entry().journal().name())
            .number("number", it -> it.entry().number())
            .day("day", it -> it.entry().day())
            .text("piece", it -> it.entry().piece())
            .text("label", it -> it.entry().text())
            .text("account", it -> it.line().account())
            .text("name", Side::name)
            .amount("debit", it -> Cents.plain(it.line().debit()))
            .amount("credit", it -> Cents.plain(it.line().credit()))
            .facets(List.of(Facet.one("journal", "accounting.journal")
                    .of(
                            Stream.of(Journal.values()).map(Journal::name).toList(),
                            (it, page) -> Journal.valueOf(it).label())));

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        var filter = filter(it, address);
        var labels = chart.labels(it.wallet().party());
        var list = JOURNAL.page(
                address,
                page,
                Source.of(
                        () -> counts(filter),
                        (offset, most) -> entries.list(filter, offset, most).stream()
                                .map(entry -> row(it, entry, labels, page))
                                .toList()));
        long total = list.paging().total();
        boolean cuts = total > MOST || total > FEW && entries.lines(filter) > MOST_LINES;
        var cut = cuts ? page.t("accounting.journal.cut", total, MOST) : "";
        return page.show("accounting/bookjournal", new BookJournalView(it, Desk.say(it.period(), page), list, cut));
    }

    private Counts counts(Entries.Filter filter) {
        var counts = entries.counts(filter);
        var journal = filter.journal();
        return new Counts(
                journal == null
                        ? counts.values().stream().mapToLong(Long::longValue).sum()
                        : counts.getOrDefault(journal, 0L),
                Map.of(
                        "journal",
                        counts.entrySet().stream()
                                .collect(Collectors.toMap(it -> it.getKey().name(), Map.Entry::getValue))));
    }

    private static Entries.Filter filter(Desk.Books it, Address address) {
        var journal = Filters.one(address, "journal", Journal.class);
        return new Entries.Filter(it.period().id(), journal, "", address.value("q"));
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

    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        var it = desk.books(me, address);
        var filter = filter(it, address);
        var labels = chart.labels(it.wallet().party());
        JOURNAL.under("", Files.named(page.t("accounting.journal.file"), it))
                .answer(
                        address,
                        page,
                        Source.of(
                                () -> counts(filter),
                                (offset, most) -> fitting(entries.list(filter, offset, most), MOST_LINES).stream()
                                        .flatMap(entry -> entry.lines().stream()
                                                .map(line ->
                                                        new Side(entry, line, labels.getOrDefault(line.account(), ""))))
                                        .toList()),
                        response);
    }

    /** The first of these entries, as far as their lines find room. */
    static List<Entry> fitting(List<Entry> all, int most) {
        int n = 0;
        for (long lines = 0; n < all.size(); n++) {
            lines += all.get(n).lines().size();
            if (lines > most) break;
        }
        return all.subList(0, n);
    }
}
