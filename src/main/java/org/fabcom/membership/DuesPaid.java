package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;

/** What members paid, and what was paid on invoices that are not of dues. */
public interface DuesPaid {

    /** Cents of dues that were paid between two days, both included, and not given back. */
    long paid(PartyId organisation, LocalDate from, LocalDate until);

    /** Cents that were paid on all other invoices of the organisation between two days, less what was given back. */
    long invoiced(PartyId organisation, LocalDate from, LocalDate until);
}
