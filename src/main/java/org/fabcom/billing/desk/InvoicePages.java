package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.desk.InvoiceDeskView.SumView;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.matching.ArrivedView;
import org.fabcom.billing.matching.SafePayments;
import org.fabcom.billing.matching.SafeRefunds;
import org.fabcom.billing.paper.InvoicePageView;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One document: what it says, what was paid on it, the credit note that takes it back. */
@Controller
record InvoicePages(
        Invoices invoices,
        Payments payments,
        SafePayments safe,
        SafeRefunds refunds,
        PaymentQuestions questions,
        Issuing issuing,
        Reminders reminders,
        Pdf pdf,
        List<InvoiceKeeper> keepers,
        Clock clock) {

    static final String ONE = InvoiceListPages.PATH + "/{invoice}";

    @GetMapping(ONE)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, UUID invoice, Visitor me, Page page) {
        return page.show("billing/invoice", view(find(organisation, invoice), Form.empty(), me, page));
    }

    @PostMapping(ONE + "/payer")
    @Access(seat = Seat.REFERENT)
    ModelAndView pay(UUID organisation, UUID invoice, Form form, Visitor me, Page page) {
        var it = ours(organisation, invoice);
        var day = form.day("jour", page.t("web.field.day"));
        if (day != null && day.isAfter(Days.today(clock))) form.reject("jour", page.t("billing.pay.day.wrong"));
        if (day != null && day.isBefore(it.day().minusYears(1))) form.reject("jour", page.t("billing.pay.day.early"));
        var note = form.line("precision", page);
        if (note.length() > Payments.LONGEST_NOTE)
            form.reject("precision", page.t("web.field.long", Payments.LONGEST_NOTE));
        var cents = TypedAmount.cents(form.value("montant"));
        if (cents.isEmpty() || cents.getAsLong() == 0) form.reject("montant", page.t("billing.amount.wrong"));
        var means = form.choice("moyen", PaymentMeans.class, page).orElse(PaymentMeans.TRANSFER);
        boolean back = form.other("sens", "recu", "rendu", page);
        long signed = back ? -cents.orElse(0) : cents.orElse(0);
        if (!form.wrong() && day != null) questions.ask(it, day, signed, means, form, me, page);
        if (!form.wrong() && day != null) {
            payments.note(it.id(), day, signed, means, note, key(form), me.party())
                    .ifPresent(why -> {
                        boolean other = why == InvoiceRefusal.OTHER_CONTENT; // sent again, it is one more
                        form.reject("montant", page.t(other ? "billing.payment.other" : why.key()));
                        if (other) form.with("cle", Ids.next());
                    });
        }
        if (form.wrong()) return page.refuse("billing/invoice", view(it, form, me, page));
        return page.redirect(it.url(), "billing.paid");
    }

    /** It was for another invoice, or is none. */
    @PostMapping(ONE + "/retirer")
    @Access(seat = Seat.REFERENT)
    ModelAndView takeOff(UUID organisation, UUID invoice, Form form, Visitor me, Page page) {
        var it = ours(organisation, invoice);
        var payment = Ids.read(form.value("paiement"));
        if (payment.isEmpty()) form.reject("paiement", page.t("billing.off.missing"));
        var reason = form.line("raison-retrait", page);
        if (reason.isEmpty()) form.reject("raison-retrait", page.t("billing.off.reason.missing"));
        if (reason.length() > Payments.LONGEST_NOTE)
            form.reject("raison-retrait", page.t("web.field.long", Payments.LONGEST_NOTE));
        if (!form.wrong())
            payments.takeOff(it.id(), payment.orElseThrow(), reason, me.party())
                    .ifPresent(why -> form.reject("paiement", page.t(why.key())));
        if (form.wrong()) return page.refuse("billing/invoice", view(it, form, me, page));
        return page.redirect(it.url(), "billing.off.done");
    }

    @PostMapping(ONE + "/avoir")
    @Access(seat = Seat.REFERENT)
    ModelAndView credit(UUID organisation, UUID invoice, Form form, Visitor me, Page page) {
        var it = ours(organisation, invoice);
        if (form.value("raison").isEmpty()) form.reject("raison", page.t("billing.credit.reason.missing"));
        if (form.all("lignes").isEmpty()) form.reject("lignes", page.t("billing.credit.lines.missing"));
        var held = keepers.stream().flatMap(one -> one.holdsBack(it).stream()).findFirst();
        if (!form.wrong() && held.isPresent()) return page.redirectWithCare(held.get(), "billing.credit.held");
        if (form.wrong()) return page.refuse("billing/invoice", view(it, form, me, page));
        var positions = form.all("lignes").stream()
                .filter(one -> one.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return switch (issuing.credit(it, positions, form.line("raison", page), key(form), me.party())) {
            case Issued.Done done ->
                page.redirect(
                        done.invoice().url(),
                        InvoiceListPages.issued(done.invoice()),
                        done.invoice().reference());
            case Issued.Refused refused -> {
                form.reject("lignes", page.t(refused.why().key()));
                yield page.refuse("billing/invoice", view(it, form, me, page));
            }
        };
    }

    /** Now, without waiting for its day: by mail, or printed. */
    @PostMapping(ONE + "/relance")
    @Access(seat = Seat.REFERENT)
    ModelAndView remind(UUID organisation, UUID invoice, Form form, Page page) {
        var it = find(organisation, invoice);
        boolean printed = form.has("par", "poste");
        var not = reminders.now(it, printed);
        if (not.isPresent()) return page.redirectWithCare(it.url(), not.get(), page.date(it.due()));
        return printed
                ? page.redirect(it.url(), "billing.reminder.posted")
                : page.redirect(it.url(), "billing.reminder.sent", reminders.address(it));
    }

    @GetMapping(ONE + "/lettre")
    @Access(seat = Seat.REFERENT)
    ResponseEntity<byte[]> letter(UUID organisation, UUID invoice, Page page) {
        var it = find(organisation, invoice);
        return pdf.answer(it.reference() + "-relance.pdf", "web/letterpaper", reminders.sheet(it, page), page);
    }

    /** Where its client is written to: the invoice itself does not change. */
    @PostMapping(ONE + "/adresse")
    @Access(seat = Seat.REFERENT)
    ModelAndView address(UUID organisation, UUID invoice, Form form, Visitor me, Page page) {
        var it = find(organisation, invoice);
        var email = Email.read(form.value("courriel"));
        if (email.isEmpty()) form.reject("courriel", page.t("billing.packs.email.wrong"));
        if (form.wrong()) return page.refuse("billing/invoice", view(it, form, me, page));
        reminders.address(it, email.orElseThrow().text(), me.party());
        return page.redirect(it.url(), "billing.contact.said", email.get().text());
    }

    private static String key(Form form) {
        return Ids.read(form.value("cle")).orElseThrow(Problem::badRequest).toString();
    }

    /** What another room keeps is paid, credited and given back there. */
    private Invoice ours(UUID organisation, UUID invoice) {
        var it = find(organisation, invoice);
        if (!kept(it).isEmpty()) throw Problem.conflict();
        return it;
    }

    private String kept(Invoice it) {
        return keepers.stream()
                .flatMap(one -> one.keeps(it).stream())
                .findFirst()
                .orElse("");
    }

    private Invoice find(UUID organisation, UUID invoice) {
        return invoices.find(invoice)
                .filter(it -> it.organisation().equals(new PartyId(organisation)))
                .orElseThrow(Problem::notFound);
    }

    private InvoiceDeskView view(Invoice it, Form form, Visitor me, Page page) {
        var today = Days.today(clock);
        if (form.value("cle").isEmpty()) form.with("cle", Ids.next());
        if (form.value("jour").isEmpty()) form.with("jour", today);
        if (form.value("montant").isEmpty() && it.remaining() != 0)
            form.with("montant", TypedAmount.euros(Math.abs(it.remaining())));
        var standing = it.on(today);
        var elsewhere = kept(it);
        boolean here = elsewhere.isEmpty();
        return new InvoiceDeskView(
                InvoicePageView.of(it, page),
                Invoice.url(it.organisation()),
                it.url(),
                InvoicePageView.standing(it, today, page),
                standing.chip(),
                left(it.remaining(), page),
                here && it.remaining() > 0,
                here && it.remaining() < 0 && it.paid() > 0,
                here ? creditable(it, page) : List.of(),
                elsewhere,
                payments.of(it.id()).stream().map(paid -> told(paid, page)).toList(),
                here
                        ? payments.removable(it.id()).stream()
                                .map(paid -> OptionView.of(paid.id().toString(), told(paid, page)))
                                .toList()
                        : List.of(),
                reminders.of(it.id()).stream()
                        .map(sent -> page.t(
                                sent.to().isEmpty() ? "billing.reminded.post" : "billing.reminded",
                                sent.level(),
                                page.shortDate(sent.at()),
                                sent.to()))
                        .toList(),
                related(it, page),
                sums(it, page),
                it.kind() == Invoice.Kind.CREDIT,
                reminders.next(it).map(page::date).orElse(""),
                reminders.address(it),
                OptionView.all(PaymentMeans.values(), one -> page.t("billing.means." + one)),
                ArrivedView.all(safe.of(it), page),
                ArrivedView.away(refunds.away(it), page),
                refunds.offered(it, me, page),
                ArrivedView.all(safe.others(it), page),
                here && it.remaining() != 0 ? questions.drawer(it, me) : "",
                form);
    }

    /** From what was invoiced to what is left, where it is not all left. */
    private static List<SumView> sums(Invoice it, Page page) {
        if (it.credited() == 0 && it.paid() == 0) return List.of();
        var sums = new ArrayList<SumView>(List.of(new SumView(page.t("billing.sum.invoiced"), page.euros(it.gross()))));
        if (it.credited() != 0) sums.add(new SumView(page.t("billing.sum.credited"), page.euros(-it.credited())));
        if (it.paid() != 0) sums.add(new SumView(page.t("billing.sum.paid"), page.euros(-it.paid())));
        boolean back = it.remaining() < 0;
        sums.add(new SumView(
                page.t(back ? "billing.sum.back" : "billing.sum.left"), page.euros(Math.abs(it.remaining()))));
        return sums;
    }

    /** « reste 12 € », « à rendre 8 € »; empty where nothing is left. */
    private static String left(long cents, Page page) {
        if (cents == 0) return "";
        return page.t(cents < 0 ? "billing.giveback" : "billing.remaining", page.euros(Math.abs(cents)));
    }

    private static String told(Payments.Payment it, Page page) {
        var means = page.t("billing.means." + it.means());
        boolean plain = it.note().isEmpty() || it.means() == PaymentMeans.DEPOSIT; // its note says the same
        var words = plain ? "billing.payment" : "billing.payment.noted";
        return page.t(words, page.shortDate(it.day()), page.euros(it.cents()), means, it.note());
    }

    private List<OptionView> creditable(Invoice it, Page page) {
        if (it.kind() == Invoice.Kind.CREDIT) return List.of();
        var gone = invoices.credited(it.id());
        return it.content().lines().stream()
                .filter(line -> !gone.contains(line.position()))
                .map(line -> new OptionView(String.valueOf(line.position()), line.label(), page.euros(line.gross())))
                .toList();
    }

    private List<LinkView> related(Invoice it, Page page) {
        var links = new ArrayList<LinkView>();
        var of = it.credits();
        if (of != null) invoices.find(of).ifPresent(one -> links.add(new LinkView(one.url(), one.reference())));
        invoices.crediting(it.id())
                .forEach(one -> links.add(new LinkView(
                        one.url(),
                        page.t("billing.kind.title." + one.kind(), one.reference()) + " · "
                                + page.euros(-one.gross()))));
        return links;
    }
}
