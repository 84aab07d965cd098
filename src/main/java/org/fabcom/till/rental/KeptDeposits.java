package org.fabcom.till.rental;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.flows.lending.Loan;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Parts of deposits that tills took in and the house keeps, and that no invoice counts: in the books they stay owed to whoever left them
 * (165) until one does.
 */
@Component
record KeptDeposits(Loans loans, PaidDues dues, Payments payments, InvoiceDrafts drafts) implements BookSource {

    /** All by which money of a deposit comes and goes. */
    private static final List<String> PARTS = List.of("DEPOSIT_IN:", "DEPOSIT_OUT:", "DEPOSIT_KEPT:", "DEPOSIT_REST:");

    static String url(PartyId owner) {
        return "/caisse/cautions/" + owner;
    }

    /** {@code cents} of it that nothing counts; {@code draft}: the draft that would; null: none. */
    record Kept(Loan loan, long cents, @Nullable UUID draft) {}

    /** The newest first. */
    List<Kept> of(PartyId owner) {
        var all = loans.kept(owner);
        if (all.isEmpty()) return List.of();
        var money = dues.money(all.stream().flatMap(KeptDeposits::dues).toList());
        var counted =
                payments.from(owner, all.stream().map(KeptDeposits::origin).toList(), PaymentMeans.DEPOSIT);
        var kept = new ArrayList<Kept>();
        for (var it : all) {
            var back = it.back();
            if (back == null) continue;
            long held = dues(it).mapToLong(due -> money.getOrDefault(due, 0L)).sum();
            long still = money.containsKey(LoanPart.DEPOSIT_OUT.key(it)) ? 0 : back.deposit();
            long cents = held - still - counted.getOrDefault(origin(it), 0L);
            if (cents > 0) kept.add(new Kept(it, cents, draft(owner, it)));
        }
        return kept;
    }

    private @Nullable UUID draft(PartyId owner, Loan it) {
        return drafts.of(owner).stream()
                .filter(one -> one.draft().origin().equals(origin(it)))
                .map(InvoiceDrafts.Kept::id)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> dues(Loan it) {
        return PARTS.stream().map(part -> part + it.id());
    }

    private static String origin(Loan it) {
        return LoanInvoices.origin(it.id(), true);
    }

    @Override
    public List<LinkView> toSettle(PartyId organisation, Page page) {
        var all = of(organisation);
        if (all.isEmpty()) return List.of();
        long sum = all.stream().mapToLong(Kept::cents).sum();
        return List.of(new LinkView(url(organisation), page.t("till.owing.settle", page.euros(sum), all.size())));
    }
}
