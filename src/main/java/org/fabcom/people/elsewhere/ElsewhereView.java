package org.fabcom.people.elsewhere;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The other house.
 *
 * @param set whether one is named
 * @param back the address to type there
 * @param proof where to prove oneself first, null once it is done
 */
public record ElsewhereView(
        Form form,
        Form group,
        boolean set,
        String back,
        List<Line> rules,
        List<OptionView> seats,
        @Nullable String proof) {

    public record Line(String remove, String group, String words) {}
}
