package org.fabcom.till.rental;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.InvoiceLine;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.matching.SafeMoney;
import org.fabcom.flows.lending.Loan;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** What of loans stands on invoices: no till takes it too, and what was kept of a deposit pays the invoice of its return. */
@Component
record LoanInvoices(
        Invoices invoices,
        Payments payments,
        SafeMoney money,
        Loans loans,
        PaidDues dues,
        Messages messages,
        Clock clock)
        implements InvoiceKeeper {

    private static final String ORIGIN = "location ";
    private static final String BACK = " retour";

    /** {@code back}: of its return, not of its rent. */
    static String origin(UUID loan, boolean back) {
        return ORIGIN + loan + (back ? BACK : "");
    }

    /** What no till takes any more: these keys, what is on a draft or an invoice, and a deposit that one counted. */
    Set<String> settled(PartyId owner, List<Loan> all, Set<String> taken) {
        var origins = new ArrayList<String>();
        for (var it : all) origins.addAll(List.of(origin(it.id(), false), origin(it.id(), true)));
        var settled = new HashSet<>(taken);
        for (var it : payments.deposits(all.stream().map(Loan::id).toList()))
            settled.add(LoanPart.DEPOSIT_IN.name() + ":" + it);
        var billed = invoices.billed(owner, origins);
        for (var it : all)
            for (var one : billed) {
                if (one.origin().equals(origin(it.id(), false)))
                    settled.add((returns(one.labels()) ? LoanPart.LATE : LoanPart.RENT).key(it));
                if (one.origin().equals(origin(it.id(), true))) settled.add(LoanPart.LATE.key(it));
            }
        return settled;
    }

    /** Before 1 December 2026 what a return asked for had the same origin as its rent: its lines tell it. */
    private boolean returns(List<String> labels) {
        return labels.stream()
                .anyMatch(it -> Stream.of("loans.line.late", "loans.line.kept")
                        .flatMap(key -> Stream.of(Locale.FRENCH, Locale.ENGLISH).map(in -> messages.text(in, key, "")))
                        .anyMatch(words -> it.startsWith(words.strip())));
    }

    @Override
    public void issued(Invoice invoice, PartyId by) {
        var origin = invoice.content().origin();
        if (!ofReturn(invoice)) return;
        Ids.read(origin.substring(ORIGIN.length()).replace(BACK, ""))
                .flatMap(loans::find)
                .filter(it -> it.owner().equals(invoice.organisation()))
                .ifPresent(it -> {
                    var back = it.back();
                    if (back != null && !waits(it)) pay(it, invoice, back.day(), by);
                });
    }

    private boolean ofReturn(Invoice it) {
        var origin = it.content().origin();
        return origin.startsWith(ORIGIN)
                && (origin.endsWith(BACK)
                        || returns(it.content().lines().stream()
                                .map(InvoiceLine::label)
                                .toList()));
    }

    /** A cheque that nobody cashed, nor gave back for something else, is no money yet. */
    private boolean waits(Loan it) {
        return dues.find(LoanPart.DEPOSIT_IN.key(it))
                        .filter(came -> came.means().equals(Means.CHEQUE.name()))
                        .isPresent()
                && dues.find(LoanPart.DEPOSIT_OUT.key(it)).isEmpty();
    }

    /** Its cheque became money: it pays what was issued before. */
    void cashed(Loan it, PartyId by) {
        for (var back : List.of(true, false))
            for (var invoice : invoices.from(it.owner(), origin(it.id(), back)))
                if (invoice.credited() < invoice.gross() && ofReturn(invoice)) pay(it, invoice, Days.today(clock), by);
    }

    /** Out of the drawer’s deposits if a till has it, else by what the shop knows: no till takes it in then. */
    private void pay(Loan it, Invoice invoice, LocalDate day, PartyId by) {
        money.hold(it.id());
        var means = dues.find(LoanPart.DEPOSIT_IN.key(it)).isPresent() ? PaymentMeans.DEPOSIT : PaymentMeans.OTHER;
        long left =
                LoanAct.kept(it) - payments.from(it.owner(), invoice.content().origin(), means);
        long cents = Math.min(left, invoice.remaining());
        if (cents <= 0) return;
        var note = messages.text(Locale.FRENCH, "till.rental.kept.paid");
        payments.note(invoice.id(), day, cents, means, note, "deposit-" + it.id(), by)
                .ifPresent(why -> {
                    throw new IllegalStateException(why.key());
                });
    }
}
