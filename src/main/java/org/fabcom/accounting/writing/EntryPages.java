package org.fabcom.accounting.writing;

import module java.base;
import org.fabcom.accounting.Account;
import org.fabcom.accounting.BookRefusal;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Cents;
import org.fabcom.accounting.Chart;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Entry;
import org.fabcom.accounting.Journal;
import org.fabcom.accounting.Line;
import org.fabcom.accounting.Outcome;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One entry with its lines and its correction; and the form that writes one by hand. */
@Controller
record EntryPages(Desk desk, Bookkeeping books, Entries entries, Chart chart, People people) {

    private static final String NEW = Desk.HOME + "/ecriture";
    private static final String ONE = Desk.HOME + "/ecritures/{id}";

    @GetMapping(NEW)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView fresh(Address address, Visitor me, Form form, Page page) {
        var it = desk.books(me, address);
        form.with("cle", Ids.token()).with("jour", it.period().proposed(books.today()));
        return page.show("accounting/bookwriting", writing(it, form));
    }

    private BookWritingView writing(Desk.Books it, Form form) {
        return new BookWritingView(it, accounts(it), form);
    }

    private List<OptionView> accounts(Desk.Books it) {
        return OptionView.all(chart.euro(it.wallet().party()), account -> account.number(), account -> account.title());
    }

    @PostMapping(NEW)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView write(Visitor me, Form form, Page page) {
        var it = desk.books(me, form.value("pour"), form.value("exercice"));
        if (!form.value("cle").matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var day = Desk.day(form, "jour", page);
        var cents = Cents.read(form.value("montant"));
        if (cents.isEmpty()) form.reject("montant", page.t("accounting.amount.wrong"));
        var label = form.line("libelle", page);
        if (label.isEmpty() || label.length() > 300) form.reject("libelle", page.t("accounting.label.missing"));
        if (form.value("piece").length() > 60) form.reject("piece", page.t("accounting.piece.long"));
        for (var side : List.of("debit", "credit"))
            if (form.value(side).isEmpty()) form.reject(side, page.t("accounting.write.choose.one"));
        if (form.value("debit").equals(form.value("credit"))) form.reject("credit", page.t("accounting.same"));
        if (form.wrong() || day == null) return page.refuse("accounting/bookwriting", writing(it, form));
        var lines = List.of(
                Line.debit(form.value("debit"), cents.getAsLong()),
                Line.credit(form.value("credit"), cents.getAsLong()));
        var outcome =
                books.write(it.wallet().party(), day, form.value("piece"), label, lines, form.value("cle"), me.party());
        return switch (outcome) {
            case Outcome.Done done -> page.redirect(one(it, done.id()), "accounting.written");
            case Outcome.Refused refused -> {
                form.reject(field(refused.why()), page.t(refused.why().key()));
                yield page.refuse("accounting/bookwriting", writing(it, form));
            }
        };
    }

    private static String field(BookRefusal why) {
        return why == BookRefusal.UNKNOWN_ACCOUNT || why == BookRefusal.UNBALANCED ? "debit" : "jour";
    }

    private static String one(Desk.Books it, UUID id) {
        return it.at("/ecritures/" + id);
    }

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID id, Address address, Visitor me, Form form, Page page) {
        var it = desk.books(me, address);
        form.with("cle", Ids.token()).with("jour", books.today());
        return page.show("accounting/bookentry", view(it, entry(it, id), form, page));
    }

    private Entry entry(Desk.Books it, UUID id) {
        return entries.find(it.wallet().party(), id).orElseThrow(Problem::notFound);
    }

    private BookEntryView view(Desk.Books it, Entry entry, Form form, Page page) {
        var labels = chart.labels(it.wallet().party());
        var lines = entry.lines().stream()
                .map(line -> new BookEntryView.Line(
                        new Account(line.account(), labels.getOrDefault(line.account(), "")).title(),
                        it.at("/grand-livre") + "&compte=" + line.account(),
                        line.debit() == 0 ? "" : page.euros(line.debit()),
                        line.credit() == 0 ? "" : page.euros(line.credit())))
                .toList();
        var links = Stream.of(
                        link(it, entry.corrects(), "accounting.entry.corrects", page),
                        link(it, entry.corrected(), "accounting.entry.corrected", page))
                .flatMap(List::stream)
                .toList();
        var by = entry.by();
        var payment = entry.transfer() == null ? "" : it.wallet().at("/porte-monnaie/mouvements/" + entry.transfer());
        return new BookEntryView(
                it,
                entry.id().toString(),
                entry.reference(),
                entry.journal().label(),
                entry.text(),
                page.date(entry.day()),
                entry.piece() + " · " + page.shortDate(entry.pieceDay()),
                page.euros(entry.cents()),
                by == null ? page.t("accounting.by.house") : people.name(by).orElse(""),
                page.dateTime(entry.at()),
                lines,
                links,
                payment,
                entry.corrected() == null && entry.journal() != Journal.AN,
                form);
    }

    private static List<LinkView> link(Desk.Books it, @Nullable UUID id, String key, Page page) {
        return id == null ? List.of() : List.of(new LinkView(one(it, id), page.t(key)));
    }

    @PostMapping(ONE + "/corriger")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView correct(UUID id, Visitor me, Form form, Page page) {
        var it = desk.books(me, form.value("pour"), form.value("exercice"));
        var entry = entry(it, id);
        if (!form.value("cle").matches("[0-9a-f]{32}")) throw Problem.badRequest();
        if (entry.journal() == Journal.AN) throw Problem.badRequest();
        var day = Desk.day(form, "jour", page);
        var reason = form.line("raison", page);
        if (reason.isEmpty() || reason.length() > 300) form.reject("raison", page.t("accounting.reason.missing"));
        if (form.wrong() || day == null) return page.refuse("accounting/bookentry", view(it, entry, form, page));
        return switch (books.correct(entry, it.wallet().party(), day, reason, form.value("cle"), me.party())) {
            case Outcome.Done done -> page.redirect(one(it, done.id()), "accounting.corrected.done", entry.reference());
            case Outcome.Refused refused -> {
                form.reject("jour", page.t(refused.why().key()));
                yield page.refuse("accounting/bookentry", view(it, entry, form, page));
            }
        };
    }
}
