package org.fabcom.flows.former;

import module java.base;
import org.fabcom.flows.Closings;
import org.fabcom.imports.ImportKind.Question;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/** Months that a structure has closed change by an import only if whoever brings it says so, and the report tells it. */
@Component
public class ClosedMonths {

    public static final String ASKED = "clos";

    private final Closings closings;

    ClosedMonths(Closings closings) {
        this.closings = closings;
    }

    /** The last day that it closed; empty if none. */
    public Optional<LocalDate> through(PartyId owner) {
        return closings.through(owner);
    }

    public List<Question> question() {
        return List.of(new Question(ASKED, "flows.former.closed", "flows.former.closed.help", false));
    }

    /** @param lines how many of them are of days up to the last one that is closed */
    public void pass(ImportSource source, ImportReport report, LocalDate through, long lines) {
        if (lines == 0) return;
        if (!Fold.words(source.answer(ASKED)).startsWith("oui"))
            throw new UnreadableSource("flows.import.closed", through, lines);
        report.note(source.name(), "flows.import.closed.changed", through, lines);
    }
}
