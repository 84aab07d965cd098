package org.fabcom.people.invoicing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/** Port: the price list of a house, for rooms that let things by the hour or the day. */
public interface Tariffs {

    /** What a price is for. */
    enum Per {
        HOUR(60),
        DAY(2);

        private final int units;

        Per(int units) {
            this.units = units;
        }

        /** How many minutes, or half-days, one of it has. */
        public int units() {
            return units;
        }
    }

    /** {@code cents}: with VAT. {@code told}: how it came about, a sentence each. */
    record Price(long cents, List<String> told) {}

    /** Its codes that price an hour or a day today, and the audiences it names. */
    record Codes(List<String> codes, List<String> audiences) {}

    Codes codes(PartyId seller, Per per);

    /**
     * By quantity; none where no price is said: that is not zero.
     *
     * @param quantities in minutes, or half-days
     * @param audience the group the buyer is in; empty: none
     */
    Map<Long, Price> prices(
            PartyId seller, String code, Per per, List<Long> quantities, LocalDate day, String audience, Page page);
}
