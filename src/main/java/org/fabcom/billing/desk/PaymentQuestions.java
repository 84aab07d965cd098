package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.billing.matching.Drawers;
import org.fabcom.billing.matching.SafePayments;
import org.fabcom.billing.matching.SafeRefunds;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What is asked once before a payment is noted by hand: it may stand somewhere else already. */
@Component
record PaymentQuestions(SafePayments safe, SafeRefunds refunds, List<Drawers> drawers, Clock clock) {

    private static final int NEAR = 7;
    private static final Set<PaymentMeans> SENT = Set.of(PaymentMeans.TRANSFER, PaymentMeans.LOCAL, PaymentMeans.OTHER);

    /** The page where its money goes into an open drawer; empty: whoever looks stands at none. */
    String drawer(Invoice it, Visitor me) {
        return drawers.stream()
                .flatMap(one -> one.open(it, me).stream())
                .findFirst()
                .orElse("");
    }

    private Optional<Arrived> arrived(Invoice it, LocalDate day, long cents, PaymentMeans means) {
        var own = safe.of(it).stream()
                .filter(one -> one.total() == cents || one.cents() == cents)
                .findFirst();
        if (own.isPresent() || !SENT.contains(means)) return own;
        return safe.others(it).stream()
                .filter(one -> one.total() == cents && Math.abs(ChronoUnit.DAYS.between(one.day(), day)) <= NEAR)
                .findFirst();
    }

    private static String question(Arrived it, Page page) {
        return it.client()
                ? page.t("billing.match.sure")
                : page.t("billing.match.sure.other", page.euros(it.total()), it.payer(), page.date(it.day()));
    }

    /** {@code cents}: below zero, given back. */
    void ask(Invoice it, LocalDate day, long cents, PaymentMeans means, Form form, Visitor me, Page page) {
        if (cents > 0)
            arrived(it, day, cents, means).ifPresent(one -> form.sure("montant", cents, question(one, page)));
        else if (SENT.contains(means))
            refunds.away(it).stream()
                    .filter(one -> one.part().cents() == -cents)
                    .findFirst()
                    .ifPresent(one -> form.sure(
                            "montant",
                            cents,
                            page.t("billing.match.out.sure", page.euros(-cents), page.date(one.day()))));
        boolean open = means == PaymentMeans.CASH
                && day.equals(Days.today(clock))
                && drawers.stream().anyMatch(one -> one.open(it, me).isPresent());
        if (open) form.sure("moyen", cents, page.t("billing.drawer.sure"));
    }
}
