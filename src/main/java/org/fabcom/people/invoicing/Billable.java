package org.fabcom.people.invoicing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Tariffs.Per;
import org.jspecify.annotations.Nullable;

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
     * @param use what a pack of the buyer may give instead; null: nothing
     */
    public record Line(
            String label,
            long cents,
            int hundredths,
            long net,
            int vat,
            @Nullable Use use) {

        public static final int WITHIN = -1;

        public Line(String label, long cents, int hundredths, long net, int vat) {
            this(label, cents, hundredths, net, vat, null);
        }
    }

    /**
     * What was used of a house.
     *
     * @param code of its price list; {@code quantity} in minutes, or half-days
     */
    public record Use(UUID id, String code, Per per, long quantity, LocalDate day) {}

    public Billable {
        lines = List.copyOf(lines);
    }
}
