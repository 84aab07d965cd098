package org.fabcom.people.passkeys;

import org.fabcom.web.Form;
import org.fabcom.web.list.Address;

/** Signing in with a key, and the other ways in. */
public record PasskeySignInView(Form form, String returnTo) {

    public String signInUrl() {
        return Address.of("/connexion").with("suite", returnTo).toString();
    }

    public String linkUrl() {
        return Address.of("/connexion/lien").with("suite", returnTo).toString();
    }
}
