package org.fabcom.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.steps.SecondStep;
import org.fabcom.people.steps.Sleep;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;

/** Where somebody goes who proved who they are: to the code that is still wanted, to its setting up, or where they were going. */
@Component
public record Entrance(SecondStep second, SignInCookie cookie, Sleep sleep) {

    /** It is led by the next step of whoever comes in. */
    private static final String HOME = "/";

    /** One step was right: the password, or a letter. Answers the path to go to. */
    public String oneStep(PartyId person, String returnTo, HttpServletRequest request, HttpServletResponse response) {
        return second.ask(person, returnTo, response).orElseGet(() -> {
            cookie.signIn(person, request, response);
            var path = wanted(returnTo);
            return sleep.waits(person)
                    ? Address.of("/moi/deux-etapes").with("suite", path).toString()
                    : path;
        });
    }

    /** Both were right. */
    public String twoSteps(PartyId person, String returnTo, HttpServletRequest request, HttpServletResponse response) {
        cookie.signIn(person, request, response);
        return wanted(returnTo);
    }

    /** A key that knows its owner is two steps at once: the device, and what its owner is or knows. */
    public String withKey(PartyId person, String returnTo, HttpServletRequest request, HttpServletResponse response) {
        cookie.signInByKey(person, request, response);
        return wanted(returnTo);
    }

    private static String wanted(String returnTo) {
        return returnTo.isEmpty() ? HOME : returnTo;
    }
}
