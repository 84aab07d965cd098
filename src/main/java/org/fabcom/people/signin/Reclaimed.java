package org.fabcom.people.signin;

import module java.base;
import org.fabcom.kernel.PartyId;

/** The owner of an account took it back from somebody else: whatever opens it and was made since then goes. Same transaction. */
public record Reclaimed(PartyId person, Instant since) {}
