package org.fabcom.people;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;

/** A person and the seat they hold in an organisation; {@code grantedBy} is the name of who gave it. */
public record SeatHolder(PartyId person, String name, Seat seat, String grantedBy, Instant grantedAt) {}
