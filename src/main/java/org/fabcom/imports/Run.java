package org.fabcom.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import: its kind and file, how far it is, and its counts. Always read = created + updated + unchanged + aside. */
public record Run(
        UUID id,
        String kind,
        String fileName,
        @Nullable UUID startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        @Nullable Integer expected,
        Counts counts,
        @Nullable String message) {

    public enum State {
        RUNNING,
        REHEARSED,
        DONE,
        FAILED,
        WITHDRAWN
    }

    /** The figures that end a report. */
    public record Counts(int read, int created, int updated, int unchanged, int aside, int errors) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /** The line that ends the command. */
        public String line() {
            return "read=%d created=%d updated=%d unchanged=%d aside=%d errors=%d"
                    .formatted(read, created, updated, unchanged, aside, errors);
        }
    }

    /** One line of the report. {@code level}: created, updated, aside, error, note or kept. */
    public record Line(int n, String level, String place, String text) {

        /** Where it stands in this file, if it stands in that one; empty if it is told of the whole of it. */
        public String within(String file) {
            return place.equals(file) ? "" : place.startsWith(file + ", ") ? place.substring(file.length() + 2) : place;
        }
    }
}
