package org.fabcom.people.elsewhere;

import org.fabcom.kernel.PartyId;

/** The other house; {@code signsUp} whether somebody without an account here gets one. */
record OidcProvider(String name, String issuer, String clientId, String secret, boolean signsUp, PartyId madeBy) {

    static final int LONGEST_NAME = 80;
    static final int LONGEST = 400;

    @Override
    public String toString() {
        return name + " " + issuer; // never the secret
    }
}
