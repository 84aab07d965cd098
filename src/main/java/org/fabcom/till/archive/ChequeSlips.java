package org.fabcom.till.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.fabcom.till.closing.Closing;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sessions.Deposits;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The cheques of a closed day: those to take to the bank, and those that are kept as deposits. */
@Component
record ChequeSlips(TillEvents events, Deposits deposits) {

    /** « 12 € · n° 123, Crédit coopératif », but for what went back to whoever gave it; deposits that are cashed with them. */
    List<String> toBank(Closing it, Page page) {
        var within = events.between(it.till(), it.first(), it.last());
        var back = new HashMap<Long, Long>(); // by the number of the sale
        for (var event : within)
            if (event.kind() == EventKind.REFUND && it.till().equals(event.concerned()))
                for (var paid : cheques(event)) back.merge(event.concerns(), -paid.cents(), Long::sum);
        var lines = new ArrayList<String>();
        for (var event : within) {
            if (event.kind() == EventKind.DEPOSIT
                    && event.said().path("means").asString("").equals(Deposits.Means.CASHED.name()))
                lines.add(line(-event.cents(), event.said().path("note").asString(""), page));
            if (event.kind() != EventKind.SALE) continue;
            for (var paid : cheques(event)) {
                long gone = Math.min(paid.cents(), back.getOrDefault(event.number(), 0L));
                back.merge(event.number(), -gone, Long::sum);
                if (gone < paid.cents()) lines.add(line(paid.cents() - gone, paid.note(), page));
            }
        }
        return lines;
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
