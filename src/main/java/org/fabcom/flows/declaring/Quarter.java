package org.fabcom.flows.declaring;

import module java.base;

/** Three months that are declared together. */
record Quarter(LocalDate first) {

    private static final int DAY = 15;

    Quarter {
        if (first.getDayOfMonth() != 1 || first.getMonthValue() % 3 != 1) throw new IllegalArgumentException("quarter");
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.with(IsoFields.DAY_OF_QUARTER, 1));
    }

    LocalDate last() {
        return first.plusMonths(3).minusDays(1);
    }

    /** From this day on it may be submitted: 15 May, 15 August, 15 November, 15 February, so that carriers have told theirs. */
    LocalDate opens() {
        return first.plusMonths(4).withDayOfMonth(DAY);
    }

    Quarter before() {
        return new Quarter(first.minusMonths(3));
    }

    int number() {
        return first.get(IsoFields.QUARTER_OF_YEAR);
    }

    @Override
    public String toString() {
        return first.toString();
    }
}
