package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.history.TheirsView;
import org.fabcom.catalogue.reading.SheetView.Line;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The form of a fact. {@code former} is what is written today, null when a fact is added; {@code theirs} what somebody did
 * meanwhile.
 */
public record FactFormView(
        Sheet sheet,
        String about,
        @Nullable Line former,
        List<Asked> parts,
        List<OptionView> ranks,
        boolean happens,
        Form form,
        @Nullable TheirsView theirs,
        String action,
        String today) {

    /** A thing that the typed part says; without options it is typed in. */
    public record Asked(
            String name,
            String label,
            @Nullable String help,
            List<OptionView> options,
            boolean optional,
            boolean number) {}
}
