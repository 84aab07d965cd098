package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The field in which the other organisation is named: what was typed, what was found.
 *
 * @param search where it is looked for while one types
 * @param chosen the one that is ticked; null for none
 */
public record OtherView(
        String search,
        String typed,
        List<OptionView> found,
        @Nullable PartyId chosen) {

    public boolean ticked(OptionView it) {
        return chosen != null && it.value().equals(chosen.toString());
    }
}
