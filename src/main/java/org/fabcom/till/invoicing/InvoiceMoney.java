package org.fabcom.till.invoicing;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.Till;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Money of an invoice over the counter: an event of the till and a payment of the invoice in one. The invoice books it, the day of the
 * till does not; both or none, and never more than is left to pay.
 */
@Component
record InvoiceMoney(
        DayEnd end,
        TillJournal journal,
        TillEvents events,
        Payments payments,
        Invoices invoices,
        Messages messages,
        Clock clock,
        TransactionTemplate transaction) {

    /**
     * What is taken, or given back below zero.
     *
     * @param note number and bank of a cheque
     * @param undoes an event of the till; 0: none
     */
    record Move(Till till, Invoice invoice, Means means, long cents, String note, long undoes) {}

    /** Empty when it is done; the same key twice does it once. */
    Optional<InvoiceRefusal> move(Move it, PartyId by, String key) {
        return transaction.execute(status -> {
            var refused = write(it, by, key);
            if (refused.isPresent()) status.setRollbackOnly();
            return refused;
        });
    }

    private Optional<InvoiceRefusal> write(Move it, PartyId by, String key) {
        var till = it.till().id();
        var draft = new EventDraft(EventKind.INVOICE, by, key, said(it));
        var turn = end.turn(till, key);
        if (turn.done() != null) {
            TillJournal.before(turn, draft);
            return Optional.empty();
        }
        if (!turn.open()) throw Problem.of(409, "FC-5202");
        long number = journal.write(turn, draft).number();
        var words = messages.text(Locale.FRENCH, "till.bill.paid", it.till().name(), Long.toString(number));
        var note = it.note().isEmpty() ? words : words + " · " + it.note();
        var refused = payments.note(
                it.invoice().id(),
                BusinessDay.of(clock.instant()),
                it.cents(),
                PaymentMeans.valueOf(it.means().name()),
                note.substring(0, Math.min(Payments.LONGEST_NOTE, note.length())),
                it.undoes() == 0 ? key(till, number) : "undo-" + key(till, it.undoes()),
                by);
        return refused.isEmpty() && beyond(it) ? Optional.of(InvoiceRefusal.TOO_MUCH_BACK) : refused;
    }

    private static String key(UUID till, long number) {
        return "till-" + till + "-" + number;
    }

    /** More was given back than was owed back; asked once this payment holds the invoice against others. */
    private boolean beyond(Move it) {
        return it.cents() < 0
                && it.undoes() == 0
                && invoices.find(it.invoice().id()).orElseThrow().remaining() > 0;
    }

    private static HashMap<String, Object> said(Move it) {
        var said = new HashMap<String, Object>();
        said.put("invoice", it.invoice().id().toString());
        said.put("reference", it.invoice().reference());
        said.put("means", it.means().name());
        said.put("cents", it.cents());
        if (!it.note().isEmpty()) said.put("note", it.note());
        if (it.undoes() != 0) said.put(InvoiceTaken.UNDOES, it.undoes());
        return said;
    }

    /** What this event of a till took. */
    Optional<InvoiceTaken> find(UUID till, long number) {
        return events.find(till, number)
                .filter(it -> it.kind() == EventKind.INVOICE && it.cents() > 0)
                .map(InvoiceTaken::of);
    }

    /** What tills took of it and did not take back, the oldest first. */
    List<InvoiceTaken> taken(UUID invoice) {
        var all = events.ofInvoice(invoice).stream().map(InvoiceTaken::of).toList();
        var undone = all.stream()
                .filter(it -> it.undoes() != 0)
                .map(it -> it.event().till() + " " + it.undoes())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(it -> it.cents() > 0
                        && !undone.contains(it.event().till() + " " + it.event().number()))
                .toList();
    }
}
