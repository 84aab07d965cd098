package org.fabcom.accompaniers.quotes;

import module java.base;

/** One line of a quote: money, time or a thing. Never turned into one another. */
public sealed interface QuoteLine {

    String words();

    /** Whose time, or who brings the thing. */
    enum Side {
        PROVIDER,
        ASKER
    }

    /**
     * Money without tax.
     *
     * @param cents for one unit
     * @param hundredths how many units, in hundredths
     * @param vat hundredths of a per cent
     */
    record Money(String words, long cents, int hundredths, int vat) implements QuoteLine {

        public Money {
            check(words);
            if (cents < 0 || cents > 100_000_000 || hundredths < 1 || hundredths > 10_000_000)
                throw new IllegalArgumentException("money");
            if (vat < 0 || vat > 10_000) throw new IllegalArgumentException("vat");
        }

        /** Cents without tax of all its units, rounded half up. */
        long net() {
            return BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.valueOf(hundredths))
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    /** Minutes of one side; {@code given} as a gift, else paid by lines in money. */
    record Time(String words, int minutes, Side side, boolean given) implements QuoteLine {

        public Time {
            check(words);
            if (minutes < 1 || minutes > 600_000) throw new IllegalArgumentException("minutes");
        }
    }

    /** A room, a computer: who brings it. */
    record Thing(String words, Side side) implements QuoteLine {

        public Thing {
            check(words);
        }
    }

    private static void check(String words) {
        if (words.isBlank() || words.length() > 300) throw new IllegalArgumentException("words");
    }
}
