package org.fabcom.membership.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Members;
import org.fabcom.web.Formats;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** The document of what was paid, and the credit note of what is given back. In the caller's transaction. Thread-safe. */
@Component
record DuesReceipts(
        DuesRules rules,
        Members members,
        Issuing issuing,
        Invoices invoices,
        Payments payments,
        Messages messages,
        Clock clock) {

    /** What came of it. */
    sealed interface Receipt {

        record Done(UUID invoice) implements Receipt {}

        /** The desk of invoices says no. */
        record Refused(InvoiceRefusal why) implements Receipt {}
    }

    /** Money that came: how much, how, on which day, and what else the paper says. */
    record Money(long cents, PaymentMeans means, LocalDate day, String note) {}

    Receipt give(Dues it, Money money, String key, PartyId by) {
        var rule = rules.find(it.rule()).orElseThrow();
        var draft = DuesInvoices.draft(
                it, rule, members.find(it.member()).orElseThrow(), money.cents(), part(it, money.cents(), key));
        return switch (issuing.issue(it.organisation(), draft, false, key, by)) {
            case Issued.Refused refused -> new Receipt.Refused(refused.why());
            case Issued.Done issued -> {
                var invoice = issued.invoice().id();
                yield payments.note(invoice, money.day(), money.cents(), money.means(), money.note(), key, by)
                        .<Receipt>map(Receipt.Refused::new)
                        .orElseGet(() -> new Receipt.Done(invoice));
            }
        };
    }

    /** « Une partie de la cotisation : 12,50 € sur 20 €. »; empty if it is all of it. */
    private String part(Dues it, long cents, String key) {
        var whole = it.cents();
        boolean part = it.paid() > 0 || key.startsWith(pressed(it, ""));
        if (whole == null || !part || cents >= whole) return "";
        var formats = new Formats(Locale.FRENCH);
        return messages.text(Locale.FRENCH, "membership.dues.invoice.part", formats.euros(cents), formats.euros(whole));
    }

    /** Of one form for a part. */
    static String pressed(Dues it, String form) {
        return "dues-" + it.id() + "-part-" + form;
    }

    /** That press was answered before. */
    boolean given(Dues it, String key) {
        return invoices.keyed(it.organisation(), key).isPresent();
    }

    /** And with this sum. */
    boolean given(Dues it, String key, long cents) {
        return invoices.keyed(it.organisation(), key)
                .filter(one -> one.gross() == cents)
                .isPresent();
    }

    /** All of it is credited and paid back. */
    Optional<InvoiceRefusal> takeBack(UUID id, String reason, PartyId by) {
        var invoice = invoices.find(id).orElseThrow();
        if (issuing.credit(invoice, Set.of(), reason, "dues-back-" + id, by) instanceof Issued.Refused refused)
            return Optional.of(refused.why());
        if (invoice.paid() <= 0) return Optional.empty(); // it was given back before
        return payments.note(id, Days.today(clock), -invoice.paid(), means(id), "", "dues-back-" + id, by);
    }

    long paid(UUID id) {
        return invoices.find(id).orElseThrow().paid();
    }

    PaymentMeans means(UUID id) {
        return payments.of(id).getFirst().means();
    }
}
