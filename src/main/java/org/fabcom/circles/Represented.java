package org.fabcom.circles;

import org.fabcom.kernel.PartyId;

/** A party for whom somebody may act, as a list of "on behalf of" shows it. */
public record Represented(PartyId id, String name, Kind kind) {

    enum Kind {
        PERSON,
        ORGANISATION,
        GROUP
    }
}
