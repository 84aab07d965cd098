package org.fabcom.people.forgotten;

import org.fabcom.web.Form;
import org.fabcom.web.list.Address;

/** Asking for a link to choose a new password. */
public record ForgottenView(Form form, String returnTo) {

    public String signInUrl() {
        return Address.of("/connexion").with("suite", returnTo).toString();
    }
}
