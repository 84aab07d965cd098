package org.fabcom.people.tools;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The tools that accounts open; {@code proof} where to prove oneself before one is named. */
public record ClientsView(
        Form form,
        List<Line> lines,
        List<OptionView> kinds,
        @Nullable String proof) {

    public record Line(String url, String name, String words) {}
}
