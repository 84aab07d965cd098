package org.fabcom.membership;

import java.time.LocalDate;
import org.fabcom.kernel.PartyId;

/** What members paid. */
public interface DuesPaid {

    /** Cents of dues that were paid between two days, both included, and not given back. */
    long paid(PartyId organisation, LocalDate from, LocalDate until);
}
