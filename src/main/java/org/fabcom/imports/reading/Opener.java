package org.fabcom.imports.reading;

import java.util.Optional;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportSource;
import org.jspecify.annotations.Nullable;

/** Opens the files of an import: what cannot be read is told to the report, and the others go on (statements C6, C7). */
public final class Opener {

    /** A format of files. */
    @FunctionalInterface
    public interface Format {
        @Nullable
        Object read(String text) throws BrokenFile;
    }

    private final ImportReport report;

    public Opener(ImportReport report) {
        this.report = report;
    }

    public Optional<Object> open(ImportSource.Entry file, Format format) {
        var letters = Letters.of(file.bytes());
        if (letters.guess() != null)
            report.note(file.name(), "Ce fichier n’est pas en UTF-8 ; il a été lu comme du " + letters.guess() + ".");
        try {
            var read = format.read(letters.text());
            if (read == null) report.error(file.name(), "Ce fichier est vide.");
            return Optional.ofNullable(read);
        } catch (BrokenFile broken) {
            report.error(file.name(), broken.sentence());
            return Optional.empty();
        }
    }
}
