package org.fabcom.people.signup;

import org.fabcom.web.Form;
import org.fabcom.web.list.Address;

/** The sign-up page. */
public record SignUpView(Form form, String returnTo) {

    public String signInUrl() {
        return Address.of("/connexion").with("suite", returnTo).toString();
    }
}
