package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.history.TheirsView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The form of a field. {@code options} is empty for what is typed in; {@code seen} is the last act on it. {@code edited} when
 * an editor's word stands above the sources.
 */
public record FieldView(
        Sheet sheet,
        String slug,
        String label,
        List<Saying> sayings,
        List<OptionView> options,
        boolean several,
        boolean edited,
        String seen,
        Form form,
        @Nullable TheirsView theirs,
        String action) {

    /** What a source says of the field; {@code take} opens the form with it. */
    public record Saying(String source, LocalDate read, String value, String take) {}
}
