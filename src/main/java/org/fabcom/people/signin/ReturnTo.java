package org.fabcom.people.signin;

import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Where a person wanted to go before we asked who they are; a diagnosis is all in its address, so it may be long. */
public final class ReturnTo {

    private static final int LONGEST = 4096;

    private ReturnTo() {}

    /** A path of this instance that is no sign-in page itself; empty if there is none. */
    public static String of(@Nullable String wanted) {
        var path = Page.local(wanted, "");
        if (path.length() > LONGEST || path.matches("/(connexion|inscription|deconnexion|mot-de-passe)\\b.*"))
            return "";
        return path;
    }
}
