package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.jspecify.annotations.Nullable;

/** Opens the files of an import: what cannot be read is told to the report, and the others go on (statements C6, C7). */
public final class Opener {

    /** A format of files. */
    @FunctionalInterface
    public interface Format {
        @Nullable
        Object read(String text) throws BrokenFile;
    }

    /** A format of tables, read row by row. */
    @FunctionalInterface
    public interface Flow<T> {
        T read(Content content) throws BrokenFile, IOException;
    }

    private static final String TOO_LARGE = "imports.said.file.large";

    /** What was read of one file may stay while the next is read, without what its reader took meanwhile. */
    private static final long MOST_TIMES = 3;

    private final ImportReport report;
    private long values;

    public Opener(ImportReport report) {
        this.report = report;
    }

    public Optional<Object> open(ImportSource.Entry file, Format format) {
        if (file.content().size() > Bounds.here().document()) {
            report.error(file.name(), TOO_LARGE);
            return Optional.empty();
        }
        var letters = LetterCodes.of(file.bytes());
        note(file, letters.guess());
        try {
            var read = format.read(letters.text());
            if (read == null) report.error(file.name(), "imports.said.file.empty");
            values += count(read, new IdentityHashMap<>());
            if (values > MOST_TIMES * Bounds.here().nodes()) throw new UnreadableSource("imports.said.files.long");
            return Optional.ofNullable(read);
        } catch (BrokenFile broken) {
            report.error(file.name(), broken.sentence());
            return Optional.empty();
        }
    }

    /** A table, of which no more is held than a row. */
    public <T> Optional<T> flow(ImportSource.Entry file, Flow<T> format) {
        try {
            if (!Workbook.is(file.content())) {
                var letters = LetterCodes.flowing(file.content());
                letters.reader().close();
                note(file, letters.guess());
            }
            return Optional.of(format.read(file.content()));
        } catch (BrokenFile broken) {
            report.error(file.name(), broken.sentence());
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void note(ImportSource.Entry file, @Nullable String guess) {
        if (guess != null) report.note(file.name(), "imports.said.file.letters", guess);
    }

    /** What is named again (an alias of YAML) is there once, and may hold itself. */
    private static long count(@Nullable Object read, Map<Object, Boolean> seen) {
        long within = 1;
        if (read == null || (read instanceof Map || read instanceof List) && seen.put(read, true) != null)
            return within;
        if (read instanceof Map<?, ?> map) for (var it : map.values()) within += 1 + count(it, seen);
        if (read instanceof List<?> list) for (var it : list) within += count(it, seen);
        return within;
    }
}
