package org.fabcom.accounting.books;

import module java.base;
import org.fabcom.accounting.BookRefusal;
import org.fabcom.accounting.BookSource;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Outcome;
import org.fabcom.accounting.Periods;
import org.fabcom.accounting.Sums;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Wallets;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the books: whose they are, opening them, what was written, what waits, closing a period. */
@Controller
record BooksPages(
        Desk desk,
        Bookkeeping books,
        Periods periods,
        Entries entries,
        Wallets wallets,
        People people,
        Organisations organisations) {

    private static final String MEANT = "voulu";
    private static final int SHORT = 26;
    private static final int PAST = 2;

    @GetMapping(Desk.HOME)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView home(Address address, Visitor me, Form form, Page page) {
        if (address.value("pour").isEmpty()) return page.show("accounting/booksof", new BooksOfView(structures(me)));
        var wallet = desk.wallet(me, address.value("pour"));
        if (periods.of(wallet.party()).isEmpty()) {
            var year = books.today().withDayOfYear(1);
            form.with("premier", year).with("dernier", year.plusYears(1).minusDays(1));
            return page.show("accounting/booksopening", new BooksOpeningView(wallet, form));
        }
        return page.show("accounting/books", view(desk.books(me, address), form, page));
    }

    private List<LinkView> structures(Visitor me) {
        var all = wallets.of(me).stream().filter(it -> !it.equals(me.party())).toList();
        var names = people.names(all);
        return all.stream()
                .map(it -> new LinkView(Desk.HOME + "?pour=" + it, names.getOrDefault(it, "")))
                .toList();
    }

    private BooksView view(Desk.Books it, Form form, Page page) {
        var sums = entries.sums(it.period());
        long debit = sums.stream().mapToLong(Sums::debit).sum();
        long in = sums.stream()
                .filter(sum -> sum.account().kind() == 7)
                .mapToLong(sum -> -sum.balance())
                .sum();
        long out = sums.stream()
                .filter(sum -> sum.account().kind() == 6)
                .mapToLong(Sums::balance)
                .sum();
        var closedAt = it.period().closedAt();
        var loose = books.loose(it.wallet().party());
        return new BooksView(
                it,
                it.options(page),
                Desk.say(it.period(), page),
                entries.count(Entries.Filter.all(it.period())),
                page.euros(debit),
                page.euros(in),
                page.euros(out),
                page.euros(in - out),
                books.waiting(it.wallet().party()),
                loose.stream().map(one -> loose(one, page)).toList(),
                (int) loose.stream()
                        .filter(one -> !one.day().isBefore(it.period().first())
                                && !one.day().isAfter(it.period().last()))
                        .count(),
                books.toSettle(it.wallet().party(), page),
                closedAt == null ? "" : page.t("accounting.closed.at", page.dateTime(closedAt)),
                closable(it),
                page.date(it.period().last()),
                siren(it.wallet().party()),
                form);
    }

    private static LinkView loose(BookSource.Loose it, Page page) {
        var sum = it.currency().say(Math.abs(it.units()), page.formats());
        var how = it.units() < 0 ? "back" : it.surplus() ? "surplus" : it.noted() ? "noted" : "one";
        return new LinkView(
                it.url(), page.t("accounting.loose." + how, page.shortDate(it.day()), sum, it.payer(), it.reference()));
    }

    /** Without it the entries file can't be named. */
    private boolean siren(PartyId party) {
        return organisations
                .find(party)
                .flatMap(it -> it.registration().siretNumber())
                .isPresent();
    }

    private boolean closable(Desk.Books it) {
        return it.period().over(books.today())
                && it.periods().stream()
                        .noneMatch(other -> !other.closed()
                                && other.last().isBefore(it.period().first()))
                && !it.period().closed();
    }

    @PostMapping(Desk.HOME + "/ouvrir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView open(Visitor me, Form form, Page page) {
        var wallet = desk.wallet(me, form.value("pour"));
        var first = Desk.day(form, "premier", page);
        var last = Desk.day(form, "dernier", page);
        if (first != null && last != null) unusual(form, first, last, page);
        if (first != null && last != null && !form.wrong()) {
            switch (books.open(wallet.party(), first, last, me.party())) {
                case Outcome.Refused refused ->
                    form.reject("dernier", page.t(refused.why().key()));
                case Outcome.Done done -> {
                    books.writeAll(wallet.party());
                    return page.redirect(wallet.at(Desk.HOME), "accounting.opened", wallet.name());
                }
            }
        }
        return page.refuse("accounting/booksopening", new BooksOpeningView(wallet, form));
    }

    /** These days stay: a year that is short, long over or far away is asked about once; sent again it is meant. */
    private void unusual(Form form, LocalDate first, LocalDate last, Page page) {
        var today = books.today();
        boolean usual = last.isAfter(first.plusDays(SHORT))
                && last.isAfter(today.minusYears(PAST))
                && first.isBefore(today.plusYears(1));
        if (usual || last.isBefore(first)) return;
        form.sure(
                MEANT,
                "dernier",
                first + "/" + last,
                page.t("accounting.open.unusual", page.date(first), page.date(last)));
    }

    @PostMapping(Desk.HOME + "/relever")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView record(Visitor me, Form form, Page page) {
        var it = desk.books(me, form.value("pour"), form.value("exercice"));
        return page.redirect(
                it.home(), "accounting.recorded", books.writeAll(it.wallet().party()));
    }

    @PostMapping(Desk.HOME + "/cloturer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView close(Visitor me, Form form, Page page) {
        var it = desk.books(me, form.value("pour"), form.value("exercice"));
        if (!form.has("compris", "oui")) {
            form.reject("compris", page.t("accounting.close.understood.missing"));
            return page.refuse("accounting/books", view(it, form, page));
        }
        return switch (books.close(it.period(), page.t("accounting.opening.label"), me.party())) {
            case Outcome.Refused(var why)
            when why == BookRefusal.WAITING -> {
                form.reject(
                        "compris",
                        page.t(
                                "accounting.close.waiting",
                                books.waiting(it.wallet().party())));
                yield page.refuse(409, "accounting/books", view(it, form, page));
            }
            case Outcome.Refused refused -> throw Problem.of(409, refused.why().code());
            case Outcome.Done done -> page.redirect(it.home(), "accounting.closed.done");
        };
    }
}
