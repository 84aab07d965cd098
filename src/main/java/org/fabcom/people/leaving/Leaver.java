package org.fabcom.people.leaving;

import org.fabcom.kernel.PartyId;

/** Whose traces are looked for; {@code email} in small letters, empty for somebody without an account. */
record Leaver(PartyId id, String name, String email) {}
