package org.fabcom.imports;

import module java.base;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a kind tells of each record it reads. Each record is told once, as created, updated, unchanged or put aside;
 * errors are lines that could not be read as records.
 */
public interface ImportReport {

    /** How many records there are, once known. */
    void expect(int records);

    /** Does the work of one record: if it throws, nothing of it stays and it is put aside with an error. */
    void record(String place, Record work);

    /**
     * Rows that a kind holds back to write many by one statement: written before the records that brought them are kept, dropped
     * when these are given up and read again.
     */
    interface Held {
        /** Nothing is held back. */
        Held NONE = new Held() {
            @Override
            public void write() {}

            @Override
            public void drop() {}
        };

        void write();

        void drop();
    }

    /** From now on this is what the kind holds back. */
    void hold(Held held);

    /** What is held back is written, before the kind reads what it wrote. */
    void settle();

    void error(String place, LocalizedText said);

    default void error(String place, String key, Object... args) {
        error(place, LocalizedText.of(key, args));
    }

    /** Worth saying, but no record: a correction made on the way, a link whose target is not known. */
    void note(String place, LocalizedText said);

    default void note(String place, String key, Object... args) {
        note(place, LocalizedText.of(key, args));
    }

    /**
     * How likenesses among the records read so far and what was there are found. Only a preview asks, for it does not come to the
     * end, where a kind looks for all of them.
     */
    default void twins(Supplier<List<Twin>> found) {}

    /** A record that may be something that is there already. */
    record Twin(String place, LocalizedText said) {}

    /**
     * The work of one record. It is done at once, and once more if another one soon after it is refused, since records share a
     * savepoint: what it keeps in memory must stand that.
     */
    @FunctionalInterface
    interface Record {
        Outcome write();
    }

    /** What became of a record. */
    sealed interface Outcome {
        /** {@code said}: what it is, where it has no name. */
        record Created(String what, @Nullable LocalizedText said) implements Outcome {

            public Created(String what) {
                this(what, null);
            }

            public static Created said(String key, Object... args) {
                return new Created("", LocalizedText.of(key, args));
            }
        }

        /** {@code said}: what it is, where it has no name. */
        record Updated(String what, @Nullable LocalizedText said) implements Outcome {

            public Updated(String what) {
                this(what, null);
            }

            public static Updated said(String key, Object... args) {
                return new Updated("", LocalizedText.of(key, args));
            }
        }

        record Unchanged() implements Outcome {}

        /** Read but not taken, with the reason; null where errors told of this very record have said it. */
        record Aside(@Nullable LocalizedText why) implements Outcome {

            public Aside(String key, Object... args) {
                this(LocalizedText.of(key, args));
            }

            public static Aside told() {
                return new Aside(null);
            }
        }
    }
}
