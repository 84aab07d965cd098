package org.fabcom.people.organisations;

import org.fabcom.kernel.Seat;
import org.fabcom.web.list.Address;

/** The page behind the link of an invitation. */
public record InvitationView(String token, String organisation, String invitedBy, Seat seat, boolean signedIn) {

    public String signInUrl() {
        return Address.of("/connexion").with("suite", here()).toString();
    }

    public String signUpUrl() {
        return Address.of("/inscription").with("suite", here()).toString();
    }

    private String here() {
        return "/invitation?jeton=" + token;
    }
}
