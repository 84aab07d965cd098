package org.fabcom.till.invoicing;

import module java.base;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.sales.Payment.Means;

/**
 * Money of an invoice that a till took; below zero: gave back.
 *
 * @param note number and bank of a cheque
 * @param undoes the event of this till that it takes back; 0: none
 */
record InvoiceTaken(TillEvent event, UUID invoice, Means means, String note, long undoes) {

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
}
