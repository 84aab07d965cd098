package org.fabcom.governance.budget;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a body plans for a year on one line, and what became of it; amounts in the smallest unit.
 *
 * @param committed ordered, promised or signed
 * @param actual paid, worked or delivered
 */
record BudgetLine(UUID id, UUID body, int year, Said said, long committed, long actual, int version) {

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
        DUES
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
        return day.getYear() == year || stage == Stage.COMMITTED && day.getYear() == year - 1;
    }

    /** Hours come about on any line of hours, dues where euros come in. */
    boolean takes(Origin origin) {
        return switch (origin) {
            case HAND -> true;
            case HOURS -> said.in().equals(BudgetMeasure.HOURS);
            case DUES -> said.in().equals(BudgetMeasure.EUROS) && said.way() == Way.RESOURCE;
        };
    }

    /** What may still be committed: a thing that came about was committed, whether somebody wrote it or not. */
    long remaining(Scenario scenario) {
        return said.planned(scenario) - Math.max(committed, actual);
    }

    String url() {
        return "/agora/" + body + "/budget/" + id;
    }
}
