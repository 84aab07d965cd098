package org.fabcom.accounting.reports;

import module java.base;
import org.fabcom.accounting.Cents;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Sums;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The trial balance of a period, in euros alone (E51): on the screen, on paper, as CSV and workbook. */
@Controller
record BalancePages(Desk desk, Entries entries) {

    private static final String PATH = Desk.HOME + "/balance";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        var balance = TrialBalance.of(entries.sums(it.period()));
        var rows = balance.lines().stream()
                .map(line -> new BookBalanceView.Row(
                        it.at("/grand-livre") + "&compte=" + line.account().number(),
                        line.account().number(),
                        line.account().label(),
                        page.euros(line.debit()),
                        page.euros(line.credit()),
                        line.balance() > 0 ? page.euros(line.balance()) : "",
                        line.balance() < 0 ? page.euros(-line.balance()) : ""))
                .toList();
        return page.show(
                "accounting/bookbalance",
                new BookBalanceView(
                        it,
                        Desk.say(it.period(), page),
                        rows,
                        page.euros(balance.debit()),
                        page.euros(balance.credit()),
                        page.euros(balance.owing()),
                        page.euros(balance.owed())));
    }

    @GetMapping(PATH + ".csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> csv(Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        return Files.csv(page.t("accounting.balance.file"), it, header(page), rows(it));
    }

    @GetMapping(PATH + Spreadsheet.FILES)
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> workbook(String format, Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        return Files.workbook(
                page.t("accounting.balance.file"), it, header(page), rows(it), Set.of(2, 3, 4, 5), format);
    }

    private static List<String> header(Page page) {
        return Stream.of("account", "name", "debit", "credit", "owing", "owed")
                .map(it -> page.t("accounting.column." + it))
                .toList();
    }

    private List<List<String>> rows(Desk.Books it) {
        return TrialBalance.of(entries.sums(it.period())).lines().stream()
                .map(BalancePages::row)
                .toList();
    }

    private static List<String> row(Sums it) {
        return List.of(
                it.account().number(),
                it.account().label(),
                Cents.plain(it.debit()),
                Cents.plain(it.credit()),
                Cents.plain(Math.max(it.balance(), 0)),
                Cents.plain(Math.max(-it.balance(), 0)));
    }
}
