package org.fabcom.catalogue.law;

import module java.base;
import org.fabcom.catalogue.Fact;

/** What one unit of a currency was worth on a day: {@code millionths} of a euro, with the page where it was read. */
public record Rate(String currency, LocalDate ratedOn, long millionths, Fact.Source source, LocalDate readOn) {

    /** Hundredths of the currency to cents of euro, rounded to the nearest. */
    public long toEuroCents(long hundredths) {
        return BigDecimal.valueOf(hundredths)
                .multiply(BigDecimal.valueOf(millionths))
                .divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
