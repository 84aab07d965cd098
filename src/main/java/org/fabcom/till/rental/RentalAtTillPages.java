package org.fabcom.till.rental;

import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.lending.Loan;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.closing.CashExpected;
import org.fabcom.till.sales.Baskets;
import org.fabcom.till.sales.Checkout;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.PairView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The money of a loan goes through a till (ADR 0215): rent and days too many are lines of a ticket, the deposit comes in and
 * goes out again, apart, since it is no sale. Each is taken once, whichever till takes it.
 */
@Controller
record RentalAtTillPages(
        StockItems items,
        Loans loans,
        TillDesk desk,
        Sessions sessions,
        Baskets baskets,
        Checkout checkout,
        LoanDues owed,
        LoanInvoices invoices,
        LoanMoney money) {

    private static final Field<String, String> NOTE =
            Field.of("cheque-note", "note", "till.cheque.note", line(0, 60), said -> said);
    private static final Fields<String> CHEQUE = Fields.of(List.of(NOTE), said -> said.get(NOTE));

    /** Loans that are shown in any case; of those before, what is still owed. */
    private static final int NEWEST = 3;

    static String url(UUID item) {
        return TillDesk.HOME + "/location/" + item;
    }

    @GetMapping(TillDesk.HOME + "/location/{item}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID item, Visitor me, Page page) {
        var it = items.find(item).orElseThrow(Problem::notFound);
        var selling = desk.selling(me, it.owner());
        if (selling.isEmpty()) throw Problem.forbidden();
        var open = selling.stream()
                .filter(one -> sessions.current(one.till().id()).isPresent())
                .toList();
        var sections = new ArrayList<SectionView>();
        var all = loans.of(item);
        var taken = owed.taken(all);
        var settled = invoices.settled(it.owner(), all, taken.keySet());
        for (var loan : all)
            if (sections.size() < NEWEST || takes(loan, settled, LoanDues.came(loan, taken)))
                sections.add(section(loan, taken, settled, open, page));
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

    private static boolean takes(Loan it, Set<String> taken, String came) {
        return Stream.of(LoanPart.values()).anyMatch(part -> LoanDues.takes(part, it, taken, came));
    }

    /** {@code settled}: what was taken, and what stands on an invoice. */
    private static SectionView section(
            Loan it, Map<String, PaidDues.Paid> taken, Set<String> settled, List<Standing> open, Page page) {
        var pairs = new ArrayList<PairView>();
        var acts = new ArrayList<LinkView>();
        var forms = new ArrayList<LinkView>();
        var came = LoanDues.came(it, taken);
        for (var part : LoanPart.values()) {
            long cents = part.cents(it);
            boolean takes = LoanDues.takes(part, it, settled, came);
            var paid = taken.get(part.key(it));
            if (cents > 0)
                pairs.add(DeskPageView.pair(
                        page.t("till.rental." + part),
                        page.t(
                                "till.rental.sum",
                                page.euros(cents),
                                paid == null
                                        ? page.t(why(takes, part))
                                        : page.t(noted(part, paid.means()), paid.number()))));
            if (!takes) continue;
            for (var at : open)
                for (var act : LoanAct.of(part, it, came))
                    (act == LoanAct.CHEQUE_IN ? forms : acts)
                            .add(new LinkView(
                                    at.path() + "/location/" + it.id() + "/" + act.word,
                                    page.t(
                                            "till.rental.do." + act + (act.whole(it) ? ".whole" : ""),
                                            page.euros(act.cents(it)),
                                            at.till().name())));
        }
        if (LoanAct.kept(it) > 0)
            pairs.add(DeskPageView.pair(
                    page.t("till.rental.kept"),
                    page.t("till.rental.kept." + where(it, taken), page.euros(LoanAct.kept(it)))));
        return SectionView.of(page.t("till.rental.loan", it.borrower(), page.shortDate(it.from())))
                .pairs(pairs)
                .links(forms)
                .doing(acts);
    }

    private static String noted(LoanPart part, String means) {
        if (part.sold()) return "till.rental.paid";
        return means.isEmpty() ? "till.rental.noted" : "till.rental.noted." + part + "." + means;
    }

    /** Where what is kept of a deposit is. */
    private static String where(Loan it, Map<String, PaidDues.Paid> taken) {
        var came = taken.get(LoanPart.DEPOSIT_IN.key(it));
        if (came == null) return "apart";
        if (LoanDues.drawer(it, taken).isPresent()) return "drawer";
        var gone = taken.get(LoanPart.DEPOSIT_OUT.key(it));
        if (came.means().equals("CHEQUE") && gone == null) return "cheque";
        return gone != null && gone.means().equals("CASHED") ? "cashed" : "card";
    }

    /** What is sold, and not taken here, stands on an invoice. */
    private static String why(boolean takes, LoanPart part) {
        return (takes ? "till.rental.due." : part.sold() ? "till.rental.billed." : "till.rental.aside.") + part;
    }

    /** Number and bank of a cheque that is kept. */
    @GetMapping(TillDesk.HOME + "/{till}/location/{loan}/caution-cheque")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView cheque(UUID till, UUID loan, Visitor me, Page page) {
        var at = real(me, till);
        return page.show("web/deskpage", asking(at, find(at, loan), Form.empty(), page));
    }

    private static DeskPageView asking(Standing at, Loan it, Form form, Page page) {
        var path = at.path() + "/location/" + it.id() + "/" + LoanAct.CHEQUE_IN.word;
        return DeskPageView.asking(
                page.t("till.rental.cheque", page.euros(it.deposit())),
                new LinkView(url(it.item()), page.t("till.rental.back")),
                page.t("till.rental.cheque.lead"),
                new FormView(form, List.of(NOTE), path, page.t("till.rental.cheque.do")));
    }

    /** More than the drawer should hold goes out of it once somebody is sure. */
    private static DeskPageView sure(Standing at, Loan it, LoanAct act, long drawer, Form form, Page page) {
        var button = page.t(
                "till.rental.do." + act, page.euros(act.cents(it)), at.till().name());
        return DeskPageView.asking(
                button,
                new LinkView(url(it.item()), page.t("till.rental.back")),
                page.t("till.bill.more", page.euros(act.cashOut(it)), page.euros(drawer)),
                new FormView(form, List.of(), at.path() + "/location/" + it.id() + "/" + act.word, button)
                        .hiding(Map.of("sur", "oui")));
    }

    private Standing real(Visitor me, UUID till) {
        var at = desk.at(me, till, Duty.TILL);
        if (at.till().training()) throw Problem.notFound();
        return at;
    }

    private Loan find(Standing at, UUID loan) {
        return loans.find(loan)
                .filter(one -> one.owner().equals(at.till().organisation()))
                .orElseThrow(Problem::notFound);
    }

    /** Into the ticket in front of whoever asks, or into the drawer. */
    @PostMapping(TillDesk.HOME + "/{till}/location/{loan}/{word}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(UUID till, UUID loan, String word, Visitor me, Form form, Page page) {
        var at = real(me, till);
        var it = find(at, loan);
        var item = items.find(it.item()).orElseThrow(Problem::notFound);
        var act = Stream.of(LoanAct.values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var part = act.part;
        var taken = owed.taken(List.of(it));
        var came = LoanDues.came(it, taken);
        if (!LoanAct.of(part, it, came).contains(act) || act.cents(it) == 0) throw Problem.notFound();
        if (sessions.current(till).isEmpty()) return page.redirect(at.path());
        if (!LoanDues.takes(part, it, invoices.settled(it.owner(), List.of(it), taken.keySet()), came))
            return page.redirectWithCare(
                    url(it.item()), taken.containsKey(part.key(it)) ? "till.rental.before" : why(false, part));
        if (part.sold()) return sell(at, it, item, part, me, page);
        var note = act == LoanAct.CHEQUE_IN ? CHEQUE.read(form, page::t).orElse(null) : "";
        if (note == null) return page.refuse("web/deskpage", asking(at, it, form, page));
        if (act.cashOut(it) > 0 && !form.has("sur", "oui")) {
            long drawer = CashExpected.of(sessions.events(
                            till, sessions.current(till).orElseThrow().number()))
                    .cents();
            if (act.cashOut(it) > drawer) return page.refuse("web/deskpage", sure(at, it, act, drawer, form, page));
        }
        var reason = page.t("till.rental.line." + part, item.number(), item.name());
        try {
            money.move(
                    act,
                    it,
                    till,
                    new LoanMoney.Said(reason.substring(0, Math.min(200, reason.length())), note),
                    part == LoanPart.DEPOSIT_OUT ? taken.get(LoanPart.DEPOSIT_IN.key(it)) : null,
                    me.party());
        } catch (Problem before) {
            if (!before.code().equals("FC-5213")) throw before;
            return page.redirectWithCare(url(it.item()), "till.rental.before");
        }
        return page.redirect(
                url(it.item()), "till.rental.done." + act + (act.whole(it) ? ".whole" : ""), page.euros(act.cents(it)));
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
}
