package org.fabcom.till.rental;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.InvoiceLine;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.flows.lending.Loan;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** What of loans stands on invoices: no till takes it too, and what was kept of a deposit pays the invoice of its return. */
@Component
record LoanInvoices(Invoices invoices, Payments payments, Loans loans, PaidDues dues, Messages messages)
        implements InvoiceKeeper {

    private static final String ORIGIN = "location ";
    private static final String BACK = " retour";

    /** {@code back}: of its return, not of its rent. */
    static String origin(UUID loan, boolean back) {
        return ORIGIN + loan + (back ? BACK : "");
    }

    /** What no till takes any more: these keys, and what is on a draft or an invoice. */
    Set<String> settled(PartyId owner, List<Loan> all, Set<String> taken) {
        var origins = new ArrayList<String>();
        for (var it : all) origins.addAll(List.of(origin(it.id(), false), origin(it.id(), true)));
        var settled = new HashSet<>(taken);
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
    public Optional<String> keeps(Invoice invoice) {
        return Optional.empty();
    }

    /** Out of the drawer’s deposits if a till has it, else by what the shop knows. */
    @Override
    public void issued(Invoice invoice, PartyId by) {
        var origin = invoice.content().origin();
        if (!origin.startsWith(ORIGIN)) return;
        var labels = invoice.content().lines().stream().map(InvoiceLine::label).toList();
        if (!origin.endsWith(BACK) && !returns(labels)) return;
        var loan = Ids.read(origin.substring(ORIGIN.length()).replace(BACK, ""))
                .flatMap(loans::find)
                .filter(it -> it.owner().equals(invoice.organisation()));
        var back = loan.map(Loan::back).orElse(null);
        if (back == null) return;
        var it = loan.orElseThrow();
        var means = dues.find(LoanPart.DEPOSIT_IN.key(it)).isPresent() ? PaymentMeans.DEPOSIT : PaymentMeans.OTHER;
        long left = it.kept(back) - payments.from(it.owner(), origin, means);
        long cents = Math.min(left, invoice.remaining());
        if (cents <= 0) return;
        var note = messages.text(Locale.FRENCH, "till.rental.kept.paid");
        payments.note(invoice.id(), back.day(), cents, means, note, "deposit-" + it.id(), by)
                .ifPresent(why -> {
                    throw new IllegalStateException(why.key());
                });
    }
}
