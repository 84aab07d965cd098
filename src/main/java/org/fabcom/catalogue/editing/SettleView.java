package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.history.TheirsView;
import org.fabcom.catalogue.reading.SheetView.Line;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Facts among which one is to stay, or the one fact that is to go. After somebody else was faster there is nothing left to
 * choose and {@code theirs} says what they did.
 */
public record SettleView(
        Sheet sheet,
        String about,
        List<Choice> choices,
        Form form,
        @Nullable TheirsView theirs,
        String action) {

    public record Choice(String id, Line line) {}
}
