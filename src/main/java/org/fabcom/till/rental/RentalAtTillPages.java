package org.fabcom.till.rental;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabcom.flows.Duty;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.lending.Loan;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.sales.Baskets;
import org.fabcom.till.sales.Checkout;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.PairView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The money of a loan goes through a till (ADR 0215): rent and days too many are lines of a ticket, the deposit is cash that comes into
 * the drawer and goes out again, apart, since it is no sale. Each is taken once, whichever till takes it.
 */
@Controller
record RentalAtTillPages(
        StockItems items,
        Loans loans,
        TillDesk desk,
        Sessions sessions,
        Baskets baskets,
        Checkout checkout,
        PaidDues dues,
        LoanDues owed,
        TransactionTemplate transaction) {

    /** Loans that are shown in any case; of those before, what is still owed. */
    private static final int NEWEST = 3;

    static String url(UUID item) {
        return TillDesk.HOME + "/location/" + item;
    }

    @GetMapping(TillDesk.HOME + "/location/{item}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable UUID item, Visitor me, Page page) {
        var it = items.find(item).orElseThrow(Problem::notFound);
        var selling = desk.selling(me, it.owner());
        if (selling.isEmpty()) throw Problem.forbidden();
        var open = selling.stream()
                .filter(one -> sessions.current(one.till().id()).isPresent())
                .toList();
        var sections = new ArrayList<SectionView>();
        var all = loans.of(item);
        var taken = owed.taken(all);
        for (var loan : all)
            if (sections.size() < NEWEST || takes(loan, taken.keySet())) sections.add(section(loan, taken, open, page));
        var name = it.title(page);
        var lead = page.t(
                sections.isEmpty() ? "till.rental.none" : open.isEmpty() ? "till.rental.shut" : "till.rental.lead");
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("till.rental.of", name),
                        new LinkView("/pesee/objet/" + item + "/location", name),
                        lead,
                        open.isEmpty() ? List.of(new LinkView(TillDesk.HOME, page.t("till.tills"))) : List.of(),
                        sections,
                        null));
    }

    private static boolean takes(Loan it, Set<String> taken) {
        return Stream.of(LoanPart.values()).anyMatch(part -> LoanDues.takes(part, it, taken));
    }

    private static SectionView section(Loan it, Map<String, PaidDues.Paid> taken, List<Standing> open, Page page) {
        var pairs = new ArrayList<PairView>();
        var acts = new ArrayList<LinkView>();
        for (var part : LoanPart.values()) {
            long cents = part.cents(it);
            if (cents == 0) continue;
            boolean takes = LoanDues.takes(part, it, taken.keySet());
            var paid = taken.get(part.key(it));
            var said = paid == null
                    ? page.t((takes ? "till.rental.due." : "till.rental.aside.") + part)
                    : page.t(part.sold() ? "till.rental.paid" : "till.rental.noted", paid.number());
            pairs.add(DeskPageView.pair(
                    page.t("till.rental." + part), page.t("till.rental.sum", page.euros(cents), said)));
            if (!takes) continue;
            for (var at : open)
                acts.add(new LinkView(
                        at.path() + "/location/" + it.id() + "/" + part.word,
                        page.t(
                                "till.rental.do." + part,
                                page.euros(cents),
                                at.till().name())));
        }
        var back = it.back();
        if (back != null && it.kept(back) > 0)
            pairs.add(DeskPageView.pair(
                    page.t("till.rental.kept"),
                    page.t(
                            taken.containsKey(LoanPart.DEPOSIT_IN.key(it))
                                    ? "till.rental.kept.drawer"
                                    : "till.rental.kept.apart",
                            page.euros(it.kept(back)))));
        return SectionView.of(page.t("till.rental.loan", it.borrower(), page.shortDate(it.from())))
                .pairs(pairs)
                .doing(acts);
    }

    /** Into the ticket in front of whoever asks, or into the drawer. */
    @PostMapping(TillDesk.HOME + "/{till}/location/{loan}/{word}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(
            @PathVariable UUID till, @PathVariable UUID loan, @PathVariable String word, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        if (at.till().training()) throw Problem.notFound();
        var it = loans.find(loan)
                .filter(one -> one.owner().equals(at.till().organisation()))
                .orElseThrow(Problem::notFound);
        var item = items.find(it.item()).orElseThrow(Problem::notFound);
        var part = Stream.of(LoanPart.values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (part.cents(it) == 0) throw Problem.notFound();
        if (sessions.current(till).isEmpty()) return page.redirect(at.path());
        var taken = owed.taken(List.of(it)).keySet();
        if (!LoanDues.takes(part, it, taken))
            return page.redirectWithCare(
                    url(it.item()), taken.contains(part.key(it)) ? "till.rental.before" : "till.rental.aside." + part);
        return part.sold() ? sell(at, it, item, part, me, page) : move(at, it, item, part, me, page);
    }

    private ModelAndView sell(Standing at, Loan it, StockItem item, LoanPart part, Visitor me, Page page) {
        var basket = baskets.current(at.till().id(), me.party());
        var label = page.t("till.rental.line." + part, item.number(), item.name());
        if (basket.lines().stream().noneMatch(line -> line.due().equals(part.key(it))))
            checkout.add(
                    basket,
                    SaleLine.of(
                                    null,
                                    label.substring(0, Math.min(120, label.length())),
                                    1,
                                    0,
                                    part.cents(it),
                                    "STANDARD")
                            .owing(part.key(it)));
        return page.redirect(at.path());
    }

    private ModelAndView move(Standing at, Loan it, StockItem item, LoanPart part, Visitor me, Page page) {
        long cents = part.cents(it);
        var why = page.t("till.rental.line." + part, item.number(), item.name());
        var key = part.word + "-" + it.id();
        transaction.executeWithoutResult(status -> {
            var written = sessions.move(
                    at.till().id(),
                    part == LoanPart.DEPOSIT_IN ? cents : -cents,
                    why.substring(0, Math.min(200, why.length())),
                    me.party(),
                    key);
            if (!written.again()) dues.pay(part.key(it), at.till().id(), written.number());
        });
        return page.redirect(
                url(it.item()), part == LoanPart.DEPOSIT_IN ? "till.moved.in" : "till.moved.out", page.euros(cents));
    }
}
