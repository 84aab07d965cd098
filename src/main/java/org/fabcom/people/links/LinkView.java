package org.fabcom.people.links;

import org.fabcom.web.Form;
import org.fabcom.web.list.Address;

/** Asking for a link to sign in. */
public record LinkView(Form form, String returnTo) {

    public String signInUrl() {
        return Address.of("/connexion").with("suite", returnTo).toString();
    }
}
