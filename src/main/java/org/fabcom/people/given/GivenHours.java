package org.fabcom.people.given;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: what members give an organisation: themselves, and hours that somebody else confirmed. The room of members answers it. */
public interface GivenHours {

    /** {@code givers}: how many people gave some of them. */
    record Given(long minutes, long givers) {}

    /** Empty where none were confirmed: unknown is no zero. */
    Optional<Given> in(PartyId organisation, int year);

    /** Members on that day; empty where no register is kept. */
    OptionalLong members(PartyId organisation, LocalDate day);

    /** Where members stand, for who keeps the register; {@code hours}: where their hours do. */
    String page(PartyId organisation, boolean hours);
}
