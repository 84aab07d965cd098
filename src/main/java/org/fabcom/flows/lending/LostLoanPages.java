package org.fabcom.flows.lending;

import module java.base;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.lending.RentalDesk.Billed;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An object that never came back, or came back with something to look at. */
@Controller
record LostLoanPages(
        StockItems items,
        Loans loans,
        Bookings bookings,
        Gate gate,
        LoanScreen screen,
        LoanEnds ends,
        Optional<RentalDesk> desk,
        Clock clock) {

    @GetMapping(LoanScreen.PATH + "/jamais-rendu")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(UUID item, Visitor me, Page page) {
        var it = find(item, me);
        var out = loans.out(item);
        if (out.isEmpty()) return page.redirectWithCare(LoanScreen.url(item), "loans.over");
        var price = it.described().price();
        var form = Form.empty()
                .with("valeur", LoanFields.plain(price == null ? 0 : price))
                .with("retard", LoanFields.plain(screen.lateFee(out.get(), Days.today(clock), page)));
        return page.show("web/deskpage", view(it, out.get(), form, me, page));
    }

    @PostMapping(LoanScreen.PATH + "/jamais-rendu")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView lose(UUID item, Form form, Visitor me, Page page) {
        var it = find(item, me);
        var out = loans.out(item);
        if (out.isEmpty()) return page.redirectWithCare(LoanScreen.url(item), "loans.over");
        var loan = out.get();
        var today = Days.today(clock);
        var said = LoanFields.LOSING.read(form, page::t);
        int value = LoanFields.cents(form, "valeur", page);
        int late = LoanFields.cents(form, "retard", page);
        if (late > 0 && loan.over(today) == 0) form.reject("retard", page.t("loans.late.none"));
        if (!bookings.of(item).isEmpty()) form.reject("constat", page.t("items.booked"));
        if (form.wrong() || said.isEmpty()) return page.refuse("web/deskpage", view(it, loan, form, me, page));
        var words = said.get().words();
        var back = new Loan.Back(today, 0, late, words, me.party(), true);
        var lines = List.of(
                new Billed(page.t("loans.line.lost", it.title(page)), value, words),
                new Billed(page.t("loans.line.late", it.title(page)), late, page.days(loan.due(), today)));
        var done = loans.takeBack(loan.id(), back, () -> {
            ends.missing(loan, words, me);
            return said.get().bill() ? bill(loan.returned(back), lines, me) : "";
        });
        if (!done.why().isEmpty()) {
            form.reject("constat", page.t(done.why()));
            return page.refuse("web/deskpage", view(it, loan, form, me, page));
        }
        return done.also().isEmpty()
                ? page.redirect(LoanScreen.url(item), "loans.lost.done")
                : page.redirect(done.also(), "loans.lost.invoice");
    }

    /** What somebody saw at its return is looked at in the workshop. */
    @PostMapping(LoanScreen.PATH + "/atelier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView check(UUID item, Visitor me, Page page) {
        var it = find(item, me);
        ends.toCheck(it).ifPresent(loan -> ends.toWorkshop(loan, me));
        return page.redirect(LoanScreen.url(item), "loans.check.done");
    }

    private String bill(Loan it, List<Billed> all, Visitor me) {
        var lines = all.stream().filter(one -> one.cents() > 0).toList();
        return !lines.isEmpty() && screen.bills(it.owner(), me)
                ? desk.orElseThrow().draft(it, lines, me)
                : "";
    }

    private DeskPageView view(StockItem it, Loan loan, Form form, Visitor me, Page page) {
        var lead = Stream.of(
                        page.t("loans.lost.lead", loan.borrower(), page.date(loan.due())),
                        loan.deposit() == 0 ? "" : page.t("loans.lost.deposit", page.euros(loan.deposit())))
                .filter(line -> !line.isEmpty())
                .toList();
        return DeskPageView.asking(
                page.t("loans.lost.title", it.title(page)),
                new LinkView(LoanScreen.url(it.id()), it.title(page)),
                String.join("\n", lead),
                new FormView(
                                "",
                                form,
                                LoanFields.shown(LoanFields.LOSING, screen.bills(it.owner(), me)),
                                LoanScreen.url(it.id()) + "/jamais-rendu",
                                page.t("loans.lost.do"))
                        .grave());
    }

    private StockItem find(UUID item, Visitor me) {
        var it = items.find(item).orElseThrow(Problem::notFound);
        gate.site(it.described().site(), me, LoanScreen.LENDS);
        return it;
    }
}
