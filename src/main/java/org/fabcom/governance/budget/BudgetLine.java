package org.fabcom.governance.budget;

import module java.base;

/**
 * What a body plans for a year on one line, and what became of it; amounts in the smallest unit.
 *
 * @param committed ordered, promised or signed
 * @param actual paid, worked or delivered
 */
record BudgetLine(UUID id, UUID body, Year of, Said said, long committed, long actual, int version) {

    /**
     * A budget year, named by the calendar year in which it begins. It ends where the next one begins: where the month changes in
     * between, it is longer or shorter, and no day is in no year or in two.
     *
     * @param month in which it begins, 1 to 12
     * @param next month in which the next one begins
     */
    record Year(int year, int month, int next) {

        LocalDate first() {
            return LocalDate.of(year, month, 1);
        }

        LocalDate last() {
            return LocalDate.of(year + 1, next, 1).minusDays(1);
        }

        /** « 2026 », « 2026-2027 ». */
        String name() {
            int last = last().getYear();
            return last == year ? year + "" : year + "-" + last;
        }
    }

    record Said(Way way, String label, BudgetMeasure in, String source, long prudent, long likely, long ambitious) {

        long planned(Scenario scenario) {
            return switch (scenario) {
                case PRUDENT -> prudent;
                case LIKELY -> likely;
                case AMBITIOUS -> ambitious;
            };
        }
    }

    enum Way {
        RESOURCE,
        USE
    }

    enum Scenario {
        PRUDENT,
        LIKELY,
        AMBITIOUS
    }

    enum Stage {
        COMMITTED,
        ACTUAL
    }

    /** Whence an entry comes. */
    enum Origin {
        /** Somebody typed it. */
        HAND,
        /** Hours that volunteers gave and somebody else confirmed. */
        HOURS,
        /** Dues that members paid. */
        DUES,
        /** Paid on other invoices. */
        INVOICES
    }

    /** Something that is written on a line: a correction is below zero and says why. */
    record Written(Stage stage, long amount, LocalDate day, String reason, Origin origin) {

        Written {
            if (origin != Origin.HAND && stage != Stage.ACTUAL)
                throw new IllegalArgumentException("stage"); // it came about
        }
    }

    /** What comes about is of the year of the budget; a promise may be a year older. The base holds to the same. */
    boolean takes(Stage stage, LocalDate day) {
        var first = stage == Stage.COMMITTED ? of.first().minusYears(1) : of.first();
        return !day.isBefore(first) && !day.isAfter(of.last());
    }

    /** Hours come about on any line of hours, dues and invoices where euros come in. */
    boolean takes(Origin origin) {
        return switch (origin) {
            case HAND -> true;
            case HOURS -> said.in().equals(BudgetMeasure.HOURS);
            case DUES, INVOICES -> said.in().equals(BudgetMeasure.EUROS) && said.way() == Way.RESOURCE;
        };
    }

    int year() {
        return of.year();
    }

    /** What may still be committed: a thing that came about was committed, whether somebody wrote it or not. */
    long remaining(Scenario scenario) {
        return said.planned(scenario) - Math.max(committed, actual);
    }

    String url() {
        return "/agora/" + body + "/budget/" + id;
    }
}
