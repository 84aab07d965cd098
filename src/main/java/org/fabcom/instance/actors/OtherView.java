package org.fabcom.instance.actors;

import java.util.List;
import java.util.Optional;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.look.OptionView;

/**
 * The field in which the other organisation is named: what was typed, what was found.
 *
 * @param search where it is looked for while one types
 * @param chosen the id of the one that is ticked; empty for none
 */
public record OtherView(String search, String typed, List<OptionView> found, String chosen) {

    /** The one that is chosen. */
    Optional<PartyId> party() {
        return Ids.read(chosen).map(PartyId::new);
    }
}
