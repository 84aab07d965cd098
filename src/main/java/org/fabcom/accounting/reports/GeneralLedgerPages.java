package org.fabcom.accounting.reports;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
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
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Format;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The general ledger: one account at a time on the screen, all of them or one in its files. */
@Controller
record GeneralLedgerPages(Desk desk, Entries entries, GeneralLedger ledger) {

    private static final String PATH = Desk.HOME + "/grand-livre";
    /** Lines that a file takes; where there are more, the page says so and offers the file of one account. */
    static final int MOST = 200_000;

    private record Named(GeneralLedger.Row of, String name) {}

    private static final Listing<Named> LEDGER = Listing.<Named>of("grand-livre", "accounting.column.")
            .as(Format.CSV, Format.XLSX, Format.ODS)
            .most(MOST)
            .text("account", it -> it.of().account())
            .text("name", Named::name)
            .day("day", it -> it.of().day())
            .text("entry", it -> it.of().reference())
            .text("label", it -> it.of().text())
            .amount("debit", it -> Cents.plain(it.of().debit()))
            .amount("credit", it -> Cents.plain(it.of().credit()))
            .amount("standing", it -> Cents.plain(it.of().standing()));

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
                        OptionView.all(accounts, one -> one.number(), one -> one.title()),
                        rows,
                        paging,
                        LEDGER.files(it.address("/grand-livre"), page),
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

    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(Address address, Visitor me, Page page, HttpServletResponse response) throws IOException {
        var it = desk.books(me, address);
        var accounts = entries.sums(it.period()).stream().map(Sums::account).toList();
        var labels = accounts.stream().collect(Collectors.toMap(Account::number, Account::label));
        var asked = asked(address, accounts);
        var account = asked.isEmpty() ? null : chosen(accounts, asked).number();
        var lines = ledger.lines(it.period(), account, 0, MOST);
        LEDGER.under("", Files.named(page.t("accounting.ledger.file"), it))
                .answer(
                        address,
                        page,
                        Source.of(
                                () -> new Counts(lines.size()),
                                (offset, most) -> lines.stream()
                                        .map(one -> new Named(one, labels.getOrDefault(one.account(), "")))
                                        .toList()),
                        response);
    }
}
