package org.fabcom.people.served;

import org.fabcom.kernel.PartyId;

/** Two records were found to be of one person, or were taken apart again; told within the transaction. */
public record RecordsJoined(PartyId kept, PartyId gone) {}
