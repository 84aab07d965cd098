package org.fabcom.accounting.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.accounting.Account;
import org.fabcom.accounting.Cents;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Sums;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The general ledger: one account at a time on the screen, all of them or one in the CSV. */
@Controller
final class GeneralLedgerPages {

    private static final String PATH = Desk.HOME + "/grand-livre";
    /** Lines that a file takes; where there are more, the page says so and offers the file of one account. */
    static final int MOST = 200_000;

    private final Desk desk;
    private final Entries entries;
    private final GeneralLedger ledger;

    GeneralLedgerPages(Desk desk, Entries entries, GeneralLedger ledger) {
        this.desk = desk;
        this.entries = entries;
        this.ledger = ledger;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        var accounts = entries.sums(it.period()).stream().map(Sums::account).toList();
        var account = chosen(accounts, asked(address, accounts));
        var many = ledger.count(it.period(), account.number());
        var paging = Paging.of(address, Paging.USUAL, many.account());
        var rows = ledger.lines(it.period(), account.number(), paging.offset(), Paging.USUAL).stream()
                .map(row -> new BookLedgerView.Row(
                        it.at("/ecritures/" + row.entry()),
                        row.reference(),
                        page.shortDate(row.day()),
                        row.text(),
                        row.debit() == 0 ? "" : page.euros(row.debit()),
                        row.credit() == 0 ? "" : page.euros(row.credit()),
                        page.euros(row.standing())))
                .toList();
        return page.show(
                "accounting/bookledger",
                new BookLedgerView(
                        it,
                        Desk.say(it.period(), page),
                        account.number(),
                        account.title(),
                        accounts.stream()
                                .map(one -> OptionView.of(one.number(), one.title()))
                                .toList(),
                        rows,
                        paging,
                        it.at("/grand-livre.csv"),
                        many.all() > MOST ? page.t("accounting.ledger.cut", many.all(), MOST) : "",
                        it.at("/grand-livre.csv") + "&compte=" + account.number()));
    }

    /** The one asked for, else the first in use; none when nothing is written. */
    private static Account chosen(List<Account> accounts, String asked) {
        if (asked.isEmpty()) return accounts.isEmpty() ? new Account("512", "Banques") : accounts.getFirst();
        return accounts.stream()
                .filter(it -> it.number().equals(asked))
                .findFirst()
                .orElseThrow();
    }

    private static String asked(Address address, List<Account> accounts) {
        return Filters.one(
                address, "compte", accounts.stream().map(Account::number).toList());
    }

    @GetMapping(PATH + ".csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> csv(Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        var header = Stream.of("account", "name", "day", "entry", "label", "debit", "credit", "standing")
                .map(column -> page.t("accounting.column." + column))
                .toList();
        var rows = new ArrayList<List<String>>();
        var accounts = entries.sums(it.period()).stream().map(Sums::account).toList();
        var labels = accounts.stream().collect(Collectors.toMap(Account::number, Account::label));
        var asked = asked(address, accounts);
        var account = asked.isEmpty() ? null : chosen(accounts, asked).number();
        for (var row : ledger.lines(it.period(), account, 0, MOST))
            rows.add(List.of(
                    row.account(),
                    labels.getOrDefault(row.account(), ""),
                    row.day().toString(),
                    row.reference(),
                    row.text(),
                    Cents.plain(row.debit()),
                    Cents.plain(row.credit()),
                    Cents.plain(row.standing())));
        return Files.csv(page.t("accounting.ledger.file"), it, header, rows);
    }
}
