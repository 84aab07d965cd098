package org.fabcom.people.signin;

import org.fabcom.kernel.PartyId;

/** Somebody just signed in, in whichever way; heard within the same transaction. */
public record SignedIn(PartyId person) {}
