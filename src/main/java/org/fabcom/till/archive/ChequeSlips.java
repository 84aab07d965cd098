package org.fabcom.till.archive;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.till.closing.Closing;
import org.fabcom.till.invoicing.InvoiceTaken;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sessions.Deposits;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The cheques of a closed day: those to take to the bank, of invoices too, and those that are kept as deposits. */
@Component
record ChequeSlips(TillEvents events, Deposits deposits) {

    /**
     * Each « 12 € · n° 123, Crédit coopératif ».
     *
     * @param toBank but for what went back to whoever gave it; deposits that are cashed with them
     * @param gone what went back after the closing: it may be on a slip that was printed before
     */
    record Slips(List<String> toBank, List<String> gone) {}

    Slips of(Closing it, Page page) {
        var slips = new Slips(new ArrayList<>(), new ArrayList<>());
        var within = events.between(it.till(), it.first(), it.last());
        for (var event : within) {
            if (event.kind() == EventKind.DEPOSIT
                    && event.said().path("means").asString("").equals(Deposits.Means.CASHED.name()))
                slips.toBank()
                        .add(line(-event.cents(), event.said().path("note").asString(""), page));
            if (event.kind() == EventKind.SALE) sold(event, it, slips, page);
            InvoiceTaken.cheque(event, page).ifPresent(line -> invoiced(event, line, it, slips, page));
        }
        return slips;
    }

    /** Of an invoice: one that was taken by mistake went back whole. */
    private void invoiced(TillEvent event, String line, Closing it, Slips slips, Page page) {
        var undone = events.undoing(it.till(), event.number());
        if (undone.isEmpty()) slips.toBank().add(line);
        else if (undone.get().at().isAfter(it.at()))
            slips.gone()
                    .add(line + " · "
                            + page.t(
                                    "till.closing.cheque.back",
                                    page.dateTime(undone.get().at())));
    }

    private void sold(TillEvent sale, Closing it, Slips slips, Page page) {
        var cheques = cheques(sale);
        if (cheques.isEmpty()) return;
        long before = 0;
        long since = 0;
        var last = it.at();
        for (var event : events.concerning(it.till(), sale.number())) {
            if (event.kind() != EventKind.REFUND) continue;
            long back = -cheques(event).stream().mapToLong(Payment::cents).sum();
            if (event.at().isAfter(it.at())) since += back;
            else before += back;
            if (back > 0) last = event.at();
        }
        for (var paid : cheques) {
            long gone = Math.min(paid.cents(), before);
            long later = Math.min(paid.cents() - gone, since);
            before -= gone;
            since -= later;
            long left = paid.cents() - gone - later;
            if (left > 0) slips.toBank().add(line(left, paid.note(), page));
            if (later > 0)
                slips.gone()
                        .add(line(later, paid.note(), page) + " · "
                                + page.t("till.closing.cheque.back", page.dateTime(last)));
        }
    }

    /** Cheques of deposit that lay there when the day was closed. */
    List<String> kept(Closing it, Page page) {
        return deposits.kept(it.till(), it.last(), it.at()).stream()
                .map(one -> line(one.cents(), one.note(), page) + " · " + one.reason())
                .toList();
    }

    private static String line(long cents, String note, Page page) {
        return note.isEmpty() ? page.euros(cents) : page.euros(cents) + " · " + note;
    }

    private static List<Payment> cheques(TillEvent event) {
        return SaleRead.of(event).payments().stream()
                .filter(paid -> paid.means() == Payment.Means.CHEQUE)
                .toList();
    }
}
