package org.fabcom.people;

import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.communes.Commune;

/** An organisation in which a person holds a seat. */
public record OrganisationSeat(PartyId organisation, String name, Trade trade, Commune commune, Seat seat) {}
