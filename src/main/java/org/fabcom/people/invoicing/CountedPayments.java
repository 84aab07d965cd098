package org.fabcom.people.invoicing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/** Port: the desk of invoices tells which documents count a payment of the safe, and takes off what goes back of it. */
public interface CountedPayments {

    /**
     * @param url where this reader opens it; empty: not theirs
     * @param cents of the payment that it counts, or that were taken off
     * @param held what goes back does not come off by itself: another room keeps it
     */
    record Counted(String reference, String url, long cents, boolean held) {}

    /** The last one first. */
    List<Counted> of(UUID transfer, Page page);

    /** What is asked before somebody pays so many cents for the document that these words name: it is paid, or asks for less; empty: nothing. */
    String beyond(PartyId payer, PartyId payee, String subject, long cents, Page page);

    /** Nobody else counts it until the transaction of who gives it back ends. */
    void hold(UUID transfer);

    /** What went back comes off, in that transaction. */
    List<Counted> takeOff(UUID transfer, PartyId by, Page page);
}
