package org.fabcom.people.merging;

import org.fabcom.kernel.PartyId;

/** Two that look like one; the one with a number of a register would stay. */
record Twins(PartyId kept, String keptName, PartyId gone, String goneName, String commune) {}
