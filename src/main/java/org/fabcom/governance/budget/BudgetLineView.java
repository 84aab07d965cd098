package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.PairView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * A line with what was written on it.
 *
 * @param former what it said before each change
 * @param known what other registers say of the year
 * @param change null: whoever looks may not write
 */
public record BudgetLineView(
        String path,
        LinkView back,
        String label,
        List<PairView> said,
        List<EntryView> entries,
        List<String> former,
        List<KnownView> known,
        String unit,
        List<OptionView> stages,
        Form form,
        @Nullable LinkView change) {

    public record EntryView(String day, String stage, String amount, String reason, String by) {}

    /** @param url "": the reader may not open it; @param left offered to be written, "" where all is; @param submit says how much */
    public record KnownView(String words, String url, String origin, String left, String submit) {}
}
