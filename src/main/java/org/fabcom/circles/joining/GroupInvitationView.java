package org.fabcom.circles.joining;

import org.fabcom.web.list.Address;

/** The page behind the link of an invitation into a group. */
public record GroupInvitationView(String token, String group, String purpose, String invitedBy, boolean signedIn) {

    public String signInUrl() {
        return Address.of("/connexion").with("suite", here()).toString();
    }

    public String signUpUrl() {
        return Address.of("/inscription").with("suite", here()).toString();
    }

    private String here() {
        return "/groupes/invitation?jeton=" + token;
    }
}
