package org.fabcom.till.invoicing;

import java.util.Optional;
import java.util.UUID;
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

    /** The cheque of this event, « 12 € · n° 123, Crédit coopératif »; empty: it took none. */
    public static Optional<String> cheque(TillEvent event, Page page) {
        if (event.kind() != EventKind.INVOICE || event.cents() <= 0) return Optional.empty();
        var it = of(event);
        if (it.means() != Means.CHEQUE) return Optional.empty();
        var about = it.note().isEmpty() ? event.said().path("reference").asString() : it.note();
        return Optional.of(page.euros(it.cents()) + " · " + about);
    }
}
