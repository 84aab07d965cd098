package org.fabcom.founding.walking;

import org.fabcom.founding.path.FoundingPath;
import org.fabcom.web.list.Address;

/** The page behind an invitation. {@code place}: whose place is taken, empty: a new one; {@code keeper}: who keeps the path. */
public record JoinView(String token, String path, String place, String keeper, int founders, boolean signedIn) {

    public String signInUrl() {
        return Address.of("/connexion").with("suite", here()).toString();
    }

    public String signUpUrl() {
        return Address.of("/inscription").with("suite", here()).toString();
    }

    private String here() {
        return FoundingPath.PATH + "rejoindre?jeton=" + token;
    }
}
