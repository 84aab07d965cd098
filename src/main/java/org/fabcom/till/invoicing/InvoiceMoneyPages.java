package org.fabcom.till.invoicing;

import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.closing.CashExpected;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PairView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Je viens payer ma facture »: its money goes into a drawer, or back out of it, whole or in parts. */
@Controller
record InvoiceMoneyPages(
        Invoices invoices,
        List<InvoiceKeeper> keepers,
        TillDesk desk,
        Sessions sessions,
        InvoiceMoney money,
        TillWords words) {

    private static final String ONE = TillDesk.HOME + "/facture/{invoice}";
    private static final List<Means> MEANS = List.of(Means.CASH, Means.CARD, Means.CHEQUE);

    private record Said(String amount, String note) {}

    private static final Field<Said, String> AMOUNT = Field.of(
                    "montant", "amount", "till.bill.amount", line(1, 14), Said::amount)
            .required("till.number.wrong")
            .inputmode("decimal");
    private static final Field<Said, String> NOTE =
            Field.of("precision", "note", "till.bill.note", line(0, 80), Said::note);

    static String url(UUID invoice) {
        return TillDesk.HOME + "/facture/" + invoice;
    }

    /** By the number on the paper that the client brings. */
    @GetMapping(TillDesk.HOME + "/{till}/facture")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView find(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var typed = form.value("numero").strip();
        return invoices.numbered(at.till().organisation(), typed)
                .map(it -> page.redirect(url(it.id())))
                .orElseGet(() -> page.redirectWithCare(at.path() + "/journee", "till.bill.unknown", typed));
    }

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID invoice, Visitor me, Form form, Page page) {
        var it = find(invoice);
        return page.show("web/deskpage", view(it, selling(it, me), form, me, page));
    }

    @PostMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(UUID invoice, Visitor me, Form form, Page page) {
        var it = find(invoice);
        var selling = selling(it, me);
        var open = open(selling);
        if (it.remaining() == 0 || !kept(it).isEmpty()) return page.redirect(url(invoice));
        if (open.isEmpty()) return page.redirect(url(invoice));
        boolean back = it.remaining() < 0;
        var at = form.choice("caisse", open, one -> one.till().id().toString(), page);
        if (at.isEmpty()) form.reject("caisse", page.t("till.bill.till.missing"));
        var means = form.choice("moyen", MEANS, Means::name, page);
        if (means.isEmpty()) form.reject("moyen", page.t("till.bill.means.missing"));
        var cents = TypedNumber.cents(form.value("montant"));
        if (cents.isEmpty() || cents.getAsLong() == 0) form.reject("montant", page.t("till.number.wrong"));
        if (!form.wrong() && back && means.orElseThrow() == Means.CASH)
            enough(at.orElseThrow(), cents.orElseThrow(), form, page);
        var note = form.line("precision", page);
        if (note.length() > 80) form.reject("precision", page.t("web.field.long", 80));
        if (!form.wrong()) {
            long signed = back ? -cents.orElseThrow() : cents.orElseThrow();
            var till = at.orElseThrow().till();
            var said = means.orElseThrow() == Means.CHEQUE ? note : "";
            money.move(new InvoiceMoney.Move(till, it, means.orElseThrow(), signed, said, 0), me.party(), key(form))
                    .ifPresent(why -> form.reject("montant", page.t(why.key())));
        }
        if (form.wrong() && find(invoice).remaining() == 0)
            return page.redirectWithCare(url(invoice), "till.rental.before");
        if (form.wrong()) return page.refuse("web/deskpage", view(find(invoice), selling, form, me, page));
        return page.redirect(
                url(invoice),
                back ? "till.bill.given" : "till.bill.taken",
                page.euros(cents.orElseThrow()),
                at.orElseThrow().till().name());
    }

    /** More than the drawer should hold is given back by who is sure. */
    private void enough(Standing at, long cents, Form form, Page page) {
        long drawer = CashExpected.of(sessions.events(
                        at.till().id(),
                        sessions.current(at.till().id()).orElseThrow().number()))
                .cents();
        if (cents > drawer)
            form.sure("montant", cents, page.t("till.bill.more", page.euros(cents), page.euros(drawer)));
    }

    /** It was taken by mistake: the same goes back by the same means, once. */
    @PostMapping(TillDesk.HOME + "/{till}/facture/{number}/annuler")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView undo(UUID till, long number, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var it = money.find(till, number).orElseThrow(Problem::notFound);
        var of = find(it.invoice());
        if (!kept(of).isEmpty()) throw Problem.conflict();
        if (sessions.current(till).isEmpty()) return page.redirect(url(of.id()));
        var move = new InvoiceMoney.Move(at.till(), of, it.means(), -it.cents(), it.note(), number);
        return money.move(move, me.party(), "undo-" + number)
                .map(InvoiceRefusal::key)
                .map(why -> page.redirectWithCare(url(of.id()), why))
                .orElseGet(() -> page.redirect(
                        url(of.id()),
                        "till.bill.given",
                        page.euros(it.cents()),
                        at.till().name()));
    }

    private Invoice find(UUID invoice) {
        return invoices.find(invoice)
                .filter(it -> it.kind() == Invoice.Kind.INVOICE)
                .orElseThrow(Problem::notFound);
    }

    /** What another room keeps is paid there. */
    private String kept(Invoice it) {
        return keepers.stream()
                .flatMap(one -> one.keeps(it).stream())
                .findFirst()
                .orElse("");
    }

    private List<Standing> selling(Invoice it, Visitor me) {
        var selling = desk.selling(me, it.organisation()).stream()
                .filter(one -> !one.till().training())
                .toList();
        if (selling.isEmpty()) throw Problem.forbidden();
        return selling;
    }

    private List<Standing> open(List<Standing> selling) {
        return selling.stream()
                .filter(one -> sessions.current(one.till().id()).isPresent())
                .toList();
    }

    private static String key(Form form) {
        return "bill-" + Ids.read(form.value("cle")).orElseThrow(Problem::badRequest);
    }

    private DeskPageView view(Invoice it, List<Standing> selling, Form form, Visitor me, Page page) {
        boolean back = it.remaining() < 0;
        var open = open(selling);
        var kept = kept(it);
        var title = page.t(back ? "till.bill.title.back" : "till.bill.title", it.reference());
        var sums = new ArrayList<PairView>();
        sums.add(DeskPageView.pair(
                page.t("till.bill.client"), it.content().buyer().name()));
        sums.add(DeskPageView.pair(page.t("till.bill.gross"), page.euros(it.gross())));
        if (it.paid() != 0) sums.add(DeskPageView.pair(page.t("till.bill.before"), page.euros(it.paid())));
        sums.add(DeskPageView.pair(
                page.t(back ? "till.bill.back" : "till.bill.left"), page.euros(Math.abs(it.remaining()))));
        var sections = new ArrayList<SectionView>();
        sections.add(SectionView.of(page.t("till.bill.of")).pairs(sums));
        for (var one : money.taken(it.id())) sections.add(section(one, open, page));
        boolean may = kept.isEmpty() && it.remaining() != 0 && !open.isEmpty();
        var lead = it.remaining() == 0 ? "till.bill.settled" : open.isEmpty() ? "till.rental.shut" : "till.bill.lead";
        var links = new ArrayList<LinkView>();
        if (!kept.isEmpty()) links.add(new LinkView(kept, page.t("till.bill.elsewhere")));
        else if (open.isEmpty()) links.add(new LinkView(TillDesk.HOME, page.t("till.tills")));
        return new DeskPageView(
                title,
                me.sits(it.organisation(), Seat.REFERENT)
                        ? new LinkView(it.url(), it.reference())
                        : new LinkView(TillDesk.HOME, page.t("till.tills")),
                page.t(kept.isEmpty() ? lead : "till.bill.kept"),
                links,
                sections,
                may ? form(it, open, form, page) : null);
    }

    private SectionView section(InvoiceTaken it, List<Standing> open, Page page) {
        var event = it.event();
        var told = page.t(
                "till.bill.event",
                page.dateTime(event.at()),
                words.operator(event.operator(), page),
                Long.toString(event.number()));
        var undo = open.stream()
                .filter(one -> one.till().id().equals(event.till()))
                .map(one -> new LinkView(
                        one.path() + "/facture/" + event.number() + "/annuler",
                        page.t("till.bill.undo", page.euros(it.cents()))))
                .toList();
        var title = words.means(it.means().name(), page) + " " + page.euros(it.cents());
        return SectionView.of(
                        title,
                        Stream.of(told, it.note()).filter(one -> !one.isEmpty()).toArray(String[]::new))
                .acts(undo);
    }

    private FormView form(Invoice it, List<Standing> open, Form form, Page page) {
        boolean back = it.remaining() < 0;
        if (form.value("cle").isEmpty()) form.with("cle", Ids.next());
        if (form.value("montant").isEmpty()) form.with("montant", TypedAmount.euros(Math.abs(it.remaining())));
        if (open.size() == 1) form.with("caisse", open.getFirst().till().id());
        var choices = new ArrayList<Choice>();
        var hidden = new HashMap<String, String>(
                Map.of("cle", form.value("cle"), Form.SURE + "montant", form.value(Form.SURE + "montant")));
        if (open.size() == 1) hidden.put("caisse", form.value("caisse"));
        else
            choices.add(new Choice(
                    "caisse",
                    page.t("till.bill.till"),
                    OptionView.all(
                            open, one -> one.till().id(), one -> one.till().name()),
                    true));
        choices.add(new Choice(
                "moyen", page.t("till.bill.how"), OptionView.all(MEANS, one -> words.means(one.name(), page)), true));
        return new FormView(
                        "",
                        form,
                        List.of(AMOUNT, NOTE),
                        url(it.id()),
                        page.t(back ? "till.bill.give" : "till.bill.take"))
                .choosing(choices.toArray(Choice[]::new))
                .hiding(hidden);
    }
}
