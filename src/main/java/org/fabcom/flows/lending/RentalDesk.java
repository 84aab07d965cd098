package org.fabcom.flows.lending;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** Port: an upper room says what a loan costs by its rules, and writes the draft of its invoice. */
public interface RentalDesk {

    /** {@code why}: how it came about, a sentence a line. */
    record Rent(long cents, String why) {}

    /** The codes of what rules price by the day. */
    List<String> tariffs(PartyId owner, LocalDate day);

    /** So many days from this day on; empty: no rule prices it. */
    Optional<Rent> price(PartyId owner, String tariff, int days, LocalDate day, Page page);

    /** Where a till takes what is owed for this object; empty: they stand at none. */
    Optional<LinkView> till(PartyId owner, UUID item, Visitor me, Page page);

    /** Whether this visitor writes its invoices. */
    boolean bills(PartyId owner, Visitor me);

    /** How a shop is reached, as it prints it: {@code lines} of its postal address, and its address of mail; empty texts are unknown. */
    record Reached(List<String> lines, String email) {

        static final Reached UNKNOWN = new Reached(List.of(), "");

        public Reached {
            lines = List.copyOf(lines);
        }
    }

    Reached reached(PartyId owner);

    /** A line of a draft. */
    record Billed(String label, long cents, String why) {}

    /** The address of a draft with these lines: of the rent, or of what its return asks for. */
    String draft(Loan loan, List<Billed> lines, Visitor me);
}
