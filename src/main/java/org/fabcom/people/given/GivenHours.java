package org.fabcom.people.given;

import java.util.Optional;
import org.fabcom.kernel.PartyId;

/** Port: the hours that volunteers gave in a year and somebody else confirmed. The room of members answers it. */
public interface GivenHours {

    /** {@code givers}: how many people gave some of them. */
    record Given(long minutes, long givers) {}

    /** Empty where none were confirmed: unknown is no zero. */
    Optional<Given> in(PartyId organisation, int year);
}
