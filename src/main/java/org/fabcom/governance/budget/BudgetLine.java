package org.fabcom.governance.budget;

import java.util.UUID;

/**
 * What a body plans for a year on one line, and what became of it; amounts in the smallest unit.
 *
 * @param thing what is counted, "" for money and time
 * @param committed ordered, promised or signed
 * @param actual paid, worked or delivered
 */
record BudgetLine(UUID id, UUID body, int year, Said said, long committed, long actual, int version) {

    record Said(
            Way way,
            String label,
            BudgetUnit unit,
            String thing,
            String source,
            long prudent,
            long likely,
            long ambitious) {

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

    /** What may still be committed: a thing that came about was committed, whether somebody wrote it or not. */
    long remaining(Scenario scenario) {
        return said.planned(scenario) - Math.max(committed, actual);
    }
}
