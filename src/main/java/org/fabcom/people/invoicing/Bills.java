package org.fabcom.people.invoicing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** Port: the desk of invoices tells what became of something that was agreed upon. */
public interface Bills {

    /**
     * Drafts and documents, for referents of either side, and a buyer who is a person; none for anybody else.
     *
     * @param action where a draft is asked for with the field {@code accord}; empty: not by this reader, or it is there
     */
    record Stand(String action, List<LinkView> bills) {}

    Stand of(Billable it, Page page);

    /** Whether it has a draft or an invoice that stands; nobody begins one before the transaction of who asks ends. */
    boolean billed(PartyId seller, String origin);

    /** The VAT rates that this seller charges today, in basis points; empty: it is not known. */
    List<Integer> rates(PartyId seller);

    /** A party as today’s documents print it, line by line: name, address, numbers. */
    List<String> printed(PartyId party, Page page);
}
