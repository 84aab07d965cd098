package org.fabcom.till.invoicing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.web.Page;

/**
 * Money of an invoice that a till took; below zero: gave back.
 *
 * @param note number and bank of a cheque
 * @param undoes the event of this till that it takes back; 0: none
 */
public record InvoiceTaken(TillEvent event, UUID invoice, Means means, String note, long undoes) {

    static final String UNDOES = "undoes";

    static InvoiceTaken of(TillEvent it) {
        var said = it.said();
        return new InvoiceTaken(
                it,
                UUID.fromString(said.path("invoice").asString()),
                Means.valueOf(said.path("means").asString()),
                said.path("note").asString(""),
                said.path(UNDOES).asLong(0));
    }

    long cents() {
        return event.cents();
    }

    /** Cheques that are still there, for the bank: « 12 € · n° 123, Crédit coopératif ». */
    public static List<String> cheques(List<TillEvent> events, Page page) {
        var all = events.stream()
                .filter(it -> it.kind() == EventKind.INVOICE)
                .map(InvoiceTaken::of)
                .filter(it -> it.means() == Means.CHEQUE)
                .toList();
        var undone = all.stream().map(InvoiceTaken::undoes).collect(Collectors.toSet());
        return all.stream()
                .filter(it -> it.cents() > 0 && !undone.contains(it.event().number()))
                .map(it -> page.euros(it.cents()) + " · "
                        + (it.note().isEmpty()
                                ? it.event().said().path("reference").asString()
                                : it.note()))
                .toList();
    }
}
