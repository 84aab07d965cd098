package org.fabcom.observatory;

import module java.base;
import org.jspecify.annotations.Nullable;

/** What is published: figures that {@code Masking} lets through. A figure that is hidden is null. */
record Edition(Part sheets, Part ended) {

    /**
     * One of the two: sheets kept, or accompaniments that ended.
     *
     * @param from the first day; {@code until} the first day that is not counted any more
     * @param whole how many organisations; null if they are too few, then there are no tables
     */
    record Part(LocalDate from, LocalDate until, @Nullable Integer whole, List<Table> tables) {

        /** From when the first edition counts: the beginning of time. */
        static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

        /** The first day that is counted; null where nothing was counted before. */
        @Nullable
        LocalDate first() {
            return from.isAfter(BEGINNING) ? from : null;
        }

        /** The last day that is counted. */
        LocalDate last() {
            return until.minusDays(1);
        }

        Optional<Table> table(String id) {
            return tables.stream().filter(it -> it.id().equals(id)).findFirst();
        }
    }

    /**
     * A fixed table.
     *
     * @param id as {@code tools} or {@code tools.departement}
     * @param columns none for a list of figures; else what its rows are broken down by
     */
    record Table(String id, List<Column> columns, List<Row> rows) {}

    record Column(String key, int whole) {}

    /** {@code total} over all columns; {@code cells} one a column. */
    record Row(String key, @Nullable Integer total, List<@Nullable Integer> cells) {}
}
