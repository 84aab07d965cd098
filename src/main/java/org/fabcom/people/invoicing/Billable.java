package org.fabcom.people.invoicing;

import java.util.List;
import org.fabcom.kernel.PartyId;

/**
 * What two parties agreed upon, that one may invoice to the other.
 *
 * @param origin as its documents name it, with its id at the end; lasting
 * @param title in words, without the id
 * @param url where it is read
 * @param gross cents with VAT, as they were agreed upon
 */
public record Billable(
        PartyId seller, PartyId buyer, String origin, String title, String url, long gross, List<Line> lines) {

    /**
     * One line in money.
     *
     * @param cents without VAT, for one
     * @param hundredths how many
     * @param net cents without VAT of all of them
     * @param vat the rate that was said, in basis points; {@link #WITHIN}: it is in the sum, whichever it is
     */
    public record Line(String label, long cents, int hundredths, long net, int vat) {

        public static final int WITHIN = -1;
    }

    public Billable {
        lines = List.copyOf(lines);
    }
}
