package org.fabcom.people.signin;

import module java.base;
import org.fabcom.people.DemoAccounts;
import org.fabcom.web.Form;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;

/** The sign-in page; {@code returnTo} is where the person wanted to go, or empty; {@code elsewhere} the other house whose accounts may come in; {@code caller} the tool that waits. */
public record SignInView(
        Form form,
        String returnTo,
        List<DemoAccounts.Account> demo,
        OtherDoor.@Nullable Door elsewhere,
        @Nullable String caller) {

    public String signUpUrl() {
        return Address.of("/inscription").with("suite", returnTo).toString();
    }

    public String linkUrl() {
        return Address.of("/connexion/lien").with("suite", returnTo).toString();
    }

    public String passkeyUrl() {
        return Address.of("/connexion/cle").with("suite", returnTo).toString();
    }

    public String forgottenUrl() {
        return Address.of("/mot-de-passe/oublie").with("suite", returnTo).toString();
    }
}
